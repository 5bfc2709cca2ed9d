package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.offer;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.vocabulary.PublicService;
import org.servicezone.model.zone.ServiceOffer;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** The seven services; six are offered by named providers and the last is told by the table. */
class ServicesCoveredTest {

    private static final PublicService LAST = Books.SEVEN.get(6);

    @ParameterizedTest(name = "the seventh [{0}]: {1}, noted {2}")
    @CsvSource({
        "named              , MET         ,",
        "unnamed            , UNDETERMINED, NO_DATA",
        "''                 , UNDETERMINED, NO_DATA",
        "not                , NOT_MET     ,",
        "named not          , UNDETERMINED, SOURCES_DISAGREE",
        "unnamed not        , UNDETERMINED, SOURCES_DISAGREE",
        "named unnamed      , MET         ,",
        "named named        , MET         ,",
        "editor             , UNDETERMINED, EDITOR_ONLY",
        "editor named       , MET         ,",
        "editor not         , NOT_MET     ,"
    })
    void the_seventh_service_by_table(String offers, Outcome outcome, FindingNote note) {
        Finding.Check finding = of(6, offers);
        assertOutcome(finding, outcome);
        assertThat(finding.notes()).isEqualTo(note == null ? java.util.Set.of() : java.util.Set.of(note));
        assertThat(missing(finding))
                .isEqualTo(outcome == Outcome.UNDETERMINED ? List.of("SERVICE " + LAST + " a") : List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void fewer_than_seven_rows_leave_it_open(int known) {
        Finding.Check finding = of(known, "named");
        assertOutcome(finding, Outcome.UNDETERMINED);
        assertThat(finding.missing()).hasSize(6 - known);
    }

    @Test
    void one_service_known_not_to_be_offered_settles_it() {
        assertOutcome(of(0, "not"), Outcome.NOT_MET);
    }

    @Test
    void a_service_beyond_the_seven_changes_nothing() {
        Zone zone = zone("a")
                .addServiceOffers(
                        offer(PublicService.of("catering"), true, "a canteen", Provinces.PAGE),
                        offer(PublicService.of("laundry"), false, null, Provinces.PAGE))
                .build();
        assertThat(missing(ask(Books.services(), synthetic(zone)))).hasSize(7);
    }

    private static Finding.Check of(int known, String last) {
        Zone.Builder zone = zone("a");
        Books.SEVEN.stream()
                .limit(known)
                .forEach(s -> zone.addServiceOffers(offer(s, true, "a centre", Provinces.PAGE)));
        for (String text : Splitter.on(' ').omitEmptyStrings().split(last)) {
            zone.addServiceOffers(lastOffer(text));
        }
        return ask(Books.services(), synthetic(zone.build()));
    }

    private static ServiceOffer lastOffer(String text) {
        return switch (text) {
            case "named" -> offer(LAST, true, "a contractor", Provinces.PAGE);
            case "unnamed" -> offer(LAST, true, null, Provinces.PAGE);
            case "not" -> offer(LAST, false, null, Provinces.PAGE);
            default -> offer(LAST, true, "a platform", Provinces.EDITOR);
        };
    }
}
