package org.servicezone.io.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.servicezone.io.problem.Loaded;
import org.servicezone.model.rulebook.Rulebook;

/** The rulebook {@code jiangsu-2021} with a made-up guide that amends it. */
public final class AmendedBook {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String GUIDE = """
            {
              "id": "guide-2023",
              "label": { "zh": "2023年申报指南（虚构）", "en": "guide for applications in 2023 (made up)" },
              "number": { "notKnown": { "zh": "虚构", "en": "made up" } },
              "date": { "value": "2023-02-20" },
              "clauses": [
                { "address": "1.s1", "gist": { "zh": "申报条件", "en": "conditions" }, "force": ["condition"],
                  "bearer": "none", "decides": true, "room": "requirement" },
                { "address": "2.s1", "gist": { "zh": "目标", "en": "goals" }, "force": ["target"],
                  "bearer": "none", "decides": true, "room": "rulebook" }
              ]
            }
            """;

    /** What the guide changes. */
    static final String AMENDMENT = """
            {
              "id": "guide-2023",
              "label": { "zh": "2023年申报指南（虚构）", "en": "guide for applications in 2023 (made up)" },
              "amends": "2021",
              "since": "2023-03-01",
              "basis": { "status": "guide", "clause": "guide-2023#1.s1", "source": "made up for tests" },
              "transition": {
                "filedBefore": "2023-03-01",
                "basis": { "status": "guide", "clause": "guide-2023#1.s1", "source": "made up for tests" }
              },
              "conditions": [
                {
                  "replace": "scale-rising",
                  "with": {
                    "kind": "rising", "id": "scale-rising", "clause": "js-plan-2021#4.2.s1.p2",
                    "label": { "zh": "营业收入近三年连续增长", "en": "revenue rose in each of the last three years" },
                    "measure": "revenue", "strict": true,
                    "rises": { "value": 3, "basis": { "status": "guide", "source": "made up for tests" } }
                  },
                  "clause": "guide-2023#1.s1"
                },
                {
                  "add": {
                    "kind": "judged", "id": "guide-credit", "clause": "guide-2023#1.s1",
                    "label": { "zh": "无严重失信记录", "en": "no record of serious breach of trust" },
                    "subject": "guide-conditions", "by": "municipal-drc"
                  },
                  "into": "admission",
                  "clause": "guide-2023#1.s1"
                },
                { "remove": "guide-conditions", "clause": "guide-2023#1.s1" }
              ],
              "goals": [{ "remove": "about-300", "clause": "guide-2023#2.s1" }]
            }
            """;

    private AmendedBook() {}

    /** Returns the amended rulebook. */
    public static Rulebook rulebook() {
        return rulebook(AMENDMENT);
    }

    /** Returns the rulebook with amendments. */
    static Rulebook rulebook(String... amendments) {
        return load(List.of(amendments)).orElseThrow();
    }

    static Loaded<Rulebook> load(List<String> amendments) {
        return RulebookLoader.load(
                "jiangsu-2021.json", new ByteArrayInputStream(text(amendments).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(List<String> amendments) {
        try (InputStream in = RulebookLoader.open("jiangsu-2021")) {
            ObjectNode book = (ObjectNode) MAPPER.readTree(in);
            ((ArrayNode) book.get("instruments")).add(MAPPER.readTree(GUIDE));
            ArrayNode list = book.putArray("amendments");
            for (String amendment : amendments) {
                list.add(MAPPER.readTree(amendment));
            }
            return MAPPER.writeValueAsString(book);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
