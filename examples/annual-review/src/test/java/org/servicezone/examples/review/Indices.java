package org.servicezone.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.io.load.RulebookLoader;
import org.servicezone.io.load.WideTable;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Ranking;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.check.RulebookCheck;
import org.servicezone.scoring.evaluation.Scoring;
import org.servicezone.scoring.ranking.Ranks;

/** Scores the tables of published indices by their scheme files. */
final class Indices {

    static final Path FOLDER = Path.of("../indices");
    static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    private Indices() {}

    /** What was scored, by id. */
    record Run(CheckedRulebook rules, Province province, Scheme scheme, Map<String, Scorecard> cards, Ranking ranking) {

        Scorecard card(String id) {
            Scorecard card = cards.get(Ascii.toLowerCase(id).replace(".", "-"));
            assertThat(card).as(id).isNotNull();
            return card;
        }

        RankEntry entry(String id) {
            return ranking.entry(card(id).zone()).orElseThrow();
        }
    }

    static Run run(String book, String scheme, String data, int year) throws IOException {
        CheckedRulebook rules = book(book);
        Province province;
        try (InputStream in = Files.newInputStream(FOLDER.resolve(data))) {
            province = WideTable.load(data, in, rules.rulebook(), Nature.REAL, year, WideTable.Empty.CLOSED)
                    .orElseThrow();
        }
        return run(rules, province, scheme(rules.rulebook(), scheme), year);
    }

    static Run run(CheckedRulebook rules, Province province, Scheme by, int year) {
        ImmutableList<ZoneId> together =
                province.zones().stream().map(Zone::id).sorted().collect(ImmutableList.toImmutableList());
        ImmutableList<Scorecard> cards = Scoring.score(rules, Readings.DEFAULTS, by, province, together, DAY, year);
        Map<String, Scorecard> byId = new LinkedHashMap<>();
        cards.forEach(card -> byId.put(card.zone().value(), card));
        return new Run(rules, province, by, byId, Ranks.rank(Optional.empty(), by.ranking(), cards));
    }

    static CheckedRulebook book(String id) throws IOException {
        try (InputStream in = Files.newInputStream(FOLDER.resolve(id + ".json"))) {
            return RulebookCheck.check(RulebookLoader.load(id + ".json", in).orElseThrow())
                    .orThrow();
        }
    }

    static Scheme scheme(Rulebook book, String id) {
        return book.editions().get(0).schemes().stream()
                .filter(scheme -> scheme.heading().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<Map<String, String>> rows(String data) throws IOException {
        CsvMapper mapper = new CsvMapper();
        try (MappingIterator<Map<String, String>> rows = mapper.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(FOLDER.resolve(data).toFile())) {
            return rows.readAll();
        }
    }
}
