package org.servicezone.io.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.form.AboutRow;
import org.servicezone.io.problem.Position;
import org.servicezone.io.problem.Problems;
import org.servicezone.model.label.Label;
import org.servicezone.model.province.Applicants;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.zone.ZoneId;

/** Reads {@code about.csv}. */
final class AboutFile {

    private static final String FILE = "about.csv";

    private final Problems problems;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    AboutFile(Problems problems) {
        this.problems = problems;
    }

    Optional<Province.Builder> read(FormReader forms) throws IOException {
        int before = problems.errors();
        for (FormReader.Placed<AboutRow> placed : forms.read(FILE, AboutRow.class, true)) {
            String key = placed.row().cells().getOrDefault("key", "");
            if (rows.putIfAbsent(key, placed.row()) != null) {
                problems.error(
                        placed.row().at("key"), "\"" + key + "\" again", "each key once", "remove one of the rows");
            }
        }
        if (problems.errors() > before && rows.isEmpty()) {
            return Optional.empty();
        }
        String id = id();
        String nature = oneOf("nature", "real", "synthetic");
        String applicants = oneOf("applicants", "events", "all");
        Label title = label("title");
        Label notice = label("notice");
        if (problems.errors() > before) {
            return Optional.empty();
        }
        return Optional.of(Province.builder()
                .id(id)
                .title(title)
                .notice(notice)
                .nature(nature.equals("real") ? Nature.REAL : Nature.SYNTHETIC)
                .applicants(applicants.equals("all") ? Applicants.ALL : Applicants.EVENTS));
    }

    private String id() {
        String id = value("id");
        Row row = rows.get("id");
        try {
            ZoneId.of(id);
        } catch (IllegalArgumentException e) {
            if (row != null) {
                problems.error(
                        row.at("value"),
                        "\"" + id + "\"",
                        "lower-case ASCII words joined by hyphens",
                        "mend the id; write for example jiangsu-2023");
            }
        }
        return id;
    }

    private Label label(String key) {
        return Label.of(value(key + "-zh"), value(key + "-en"));
    }

    private String value(String key) {
        Row row = rows.get(key);
        if (row == null) {
            problems.error(
                    Position.of(FILE),
                    "no row \"" + key + "\"",
                    "a row for each of id, title-zh, title-en, nature, applicants, notice-zh, notice-en",
                    "add the row");
            return "?";
        }
        return row.cells().getOrDefault("value", "?");
    }

    private String oneOf(String key, String one, String other) {
        String value = value(key);
        if (rows.containsKey(key) && !value.equals(one) && !value.equals(other)) {
            problems.error(
                    rows.get(key).at("value"), "\"" + value + "\"", one + " or " + other, "choose one of the two");
        }
        return value;
    }
}
