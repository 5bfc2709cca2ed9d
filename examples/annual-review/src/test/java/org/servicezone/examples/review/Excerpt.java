package org.servicezone.examples.review;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The part of a report that is kept as a golden file: everything before the zones' sections, the sections of some zones,
 * and the SHA-256 of the whole, so that any change is noticed while the files stay readable.
 */
final class Excerpt {

    private static final ImmutableSet<String> KEPT = ImmutableSet.of(
            "haimen-dieshiqiao",
            "suzhou-jinjihu-jingqu",
            "qidong-kechuangyuan",
            "ref-nanjing-001",
            "ref-changzhou-004",
            "ref-xuzhou-003");

    private Excerpt() {}

    static String of(String report) {
        StringBuilder excerpt = new StringBuilder();
        boolean kept = true;
        for (String line : report.split("\n", -1)) {
            if (line.startsWith("## ")) {
                kept = true;
            } else if (line.startsWith("### ") && (line.contains("（") || line.contains(" ("))) {
                kept = KEPT.stream().anyMatch(line::contains);
            }
            if (kept) {
                excerpt.append(line).append('\n');
            }
        }
        return excerpt.append("sha-256 of the whole report: ")
                .append(Hashing.sha256().hashString(report, StandardCharsets.UTF_8))
                .append('\n')
                .toString();
    }
}
