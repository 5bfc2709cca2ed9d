package org.servicezone.model.label;

import com.google.common.base.Ascii;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what somebody may have meant who wrote a name that there is not. */
public final class Nearest {

    /** What is longer is no misspelt name. */
    private static final int LONGEST = 60;

    private Nearest() {}

    /** Returns the name that is fewest slips of the pen away, if they are few; numbers are never near each other. */
    public static Optional<String> to(String written, Stream<String> names) {
        if (written.length() > LONGEST || written.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        String lower = Ascii.toLowerCase(written);
        int most = Math.min(3, 1 + written.length() / 4);
        return names.filter(name -> Math.abs(name.length() - written.length()) <= most)
                .filter(name -> slips(lower, Ascii.toLowerCase(name)) <= most)
                .min(Comparator.comparingInt((String name) -> slips(lower, Ascii.toLowerCase(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns a remedy that asks first whether such a name was meant, if there is one. */
    public static Label asked(String written, Stream<String> names, Label remedy) {
        return to(written, names)
                .map(name -> Label.of("是否想写“{0}”？否则{1}", "did you mean \"{0}\"? Else {1}", name, remedy))
                .orElse(remedy);
    }

    /** How many characters must be put in, left out or exchanged to make the one the other (Levenshtein). */
    private static int slips(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int exchanged = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchanged, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
