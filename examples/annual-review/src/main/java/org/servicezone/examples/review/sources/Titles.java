package org.servicezone.examples.review.sources;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** Places the facts that name titles: as events where the editor mapped the words to a title of the programme. */
final class Titles {

    /** What holds these words literally needs no editor to say which title it is. */
    private static final ImmutableList<String> OFFICIAL_NAMES =
            ImmutableList.of("江苏省现代服务业集聚区", "省级生产性服务业集聚示范区", "省级现代服务业高质量发展集聚示范区", "苏州市级现代服务业集聚区", "扬州市级服务业集聚区");

    private final ImmutableMap<String, ImmutableMap<String, String>> mapping;

    Titles(Sources sources) {
        this.mapping = sources.byColumn("mapping/titles.csv", "phrase");
    }

    ImmutableList<Line> place(Fact fact) {
        return Phrases.place(fact, phrase -> event(fact, phrase).stream().collect(ImmutableList.toImmutableList()));
    }

    private Optional<Line> event(Fact fact, String phrase) {
        return Optional.ofNullable(mapping.get(phrase)).map(row -> event(fact, phrase, row));
    }

    private static Line event(Fact fact, String phrase, ImmutableMap<String, String> row) {
        boolean official = OFFICIAL_NAMES.stream().anyMatch(phrase::contains);
        String mapped = Fact.joined("recorded as " + phrase, Sources.cell(row, "note"));
        return ResultFile.EVENTS.line(
                fact.zone(),
                fact.year(),
                Sources.cell(row, "kind"),
                Sources.cell(row, "title"),
                Sources.cell(row, "batch"),
                "",
                "",
                "",
                "",
                official ? "published-page" : "editor",
                fact.source(),
                Fact.joined(mapped, fact.note()));
    }
}
