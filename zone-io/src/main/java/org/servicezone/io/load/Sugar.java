package org.servicezone.io.load;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds the place of what a file writes shorter than the rules keep it. */
final class Sugar {

    private static final String WHOLE = "/parts/0";
    private static final String NODE = "/parts/1";

    private Sugar() {}

    /** Returns the pointer as the file has it: the parts of a complement are its whole and its node. */
    static String written(JsonNode root, String pointer) {
        StringBuilder written = new StringBuilder();
        String rest = pointer;
        while (!rest.isEmpty()) {
            JsonNode at = root.at(written.toString());
            if (at.path("kind").asText().equals("complement") && begins(rest, WHOLE)) {
                written.append("/whole");
                rest = rest.substring(WHOLE.length()).replaceFirst("^/points(?=/|$)", "");
            } else if (at.path("kind").asText().equals("complement") && begins(rest, NODE)) {
                written.append("/node");
                rest = rest.substring(NODE.length());
            } else {
                int end = rest.indexOf('/', 1);
                written.append(end < 0 ? rest : rest.substring(0, end));
                rest = end < 0 ? "" : rest.substring(end);
            }
        }
        return written.toString();
    }

    private static boolean begins(String rest, String with) {
        return rest.equals(with) || rest.startsWith(with + "/");
    }
}
