package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.assertOutcome;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.offer;
import static org.servicezone.scoring.fixture.Provinces.synthetic;
import static org.servicezone.scoring.fixture.Provinces.zone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.PlatformKind;
import org.servicezone.model.vocabulary.PublicService;
import org.servicezone.model.zone.ServiceOffer;
import org.servicezone.model.zone.ServicePlatform;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** The seven services; six are offered by named providers and the last is told by the table. */
class CoveredTest {

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

    @ParameterizedTest(name = "{0} named, {1} known not to be offered: at least one {2}, three {3}, seven {4}")
    @CsvSource({
        "0, 0, UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "1, 0, MET         , UNDETERMINED, UNDETERMINED",
        "2, 0, MET         , UNDETERMINED, UNDETERMINED",
        "3, 0, MET         , MET         , UNDETERMINED",
        "2, 4, MET         , UNDETERMINED, NOT_MET",
        "2, 5, MET         , NOT_MET     , NOT_MET",
        "3, 4, MET         , MET         , NOT_MET",
        "0, 7, NOT_MET     , NOT_MET     , NOT_MET",
        "0, 6, UNDETERMINED, NOT_MET     , NOT_MET",
        "7, 0, MET         , MET         , MET"
    })
    void at_least_so_many_services(int named, int not, Outcome one, Outcome three, Outcome seven) {
        assertOutcome(counted(1, named, not), one);
        assertOutcome(counted(3, named, not), three);
        assertOutcome(counted(7, named, not), seven);
    }

    @ParameterizedTest(name = "{0} of 7 where {1} are asked: {2}")
    @CsvSource({"5, 3, 2", "3, 3, 0", "2, 3, -1"})
    void the_margin_is_how_many_more_there_are(int named, int least, int margin) {
        assertThat(counted(least, named, 7 - named).facts())
                .contains(
                        new Fact.Number(FactRole.REQUIRED, "at-least", Exact.of(least)),
                        new Fact.Number(FactRole.MARGIN, "to-spare", Exact.of(margin)));
        assertThat(counted(least, named, 6 - named).facts()).noneMatch(fact -> fact.role() == FactRole.MARGIN);
    }

    @ParameterizedTest(name = "[{0}]: one platform {1}, both {2}")
    @CsvSource({
        "''                                  , UNDETERMINED, UNDETERMINED",
        "design:operator                     , MET         , UNDETERMINED",
        "design:manager                      , MET         , UNDETERMINED",
        "design:investor                     , MET         , UNDETERMINED",
        "design:users                        , UNDETERMINED, UNDETERMINED",
        "design:nobody                       , UNDETERMINED, UNDETERMINED",
        "design:nobody design:operator       , MET         , UNDETERMINED",
        "design:operator legal-services:manager, MET       , MET",
        "logistics-services:operator         , UNDETERMINED, UNDETERMINED",
        "unnamed:operator                    , UNDETERMINED, UNDETERMINED",
        "design:editor                       , UNDETERMINED, UNDETERMINED"
    })
    void platforms_by_table(String platforms, Outcome one, Outcome both) {
        assertOutcome(ask(platforms(Optional.of(Books.fixed(1))), withPlatforms(platforms)), one);
        assertOutcome(ask(platforms(Optional.empty()), withPlatforms(platforms)), both);
    }

    @Test
    void a_platform_without_operator_is_shown_and_missing_by_its_kind() {
        Finding.Check finding = ask(platforms(Optional.empty()), withPlatforms("design:nobody"));
        assertThat(missing(finding)).containsExactly("PLATFORM design a", "PLATFORM legal-services a");
        assertThat(finding.missing().get(0).supplier().value()).isEqualTo("zone-body");
        assertThat(finding.notes()).containsExactly(FindingNote.NO_DATA);
        assertThat(finding.facts())
                .contains(new Fact.Term(FactRole.REQUIRED, "platform-kinds", "design"))
                .anyMatch(fact -> fact instanceof Fact.Platform);
        assertThat(ask(platforms(Optional.of(Books.fixed(1))), withPlatforms("design:editor"))
                        .notes())
                .contains(FindingNote.EDITOR_ONLY);
    }

    @ParameterizedTest(name = "{0} named, {1} not: {2}")
    @CsvSource({"3, 4, MET", "2, 5, UNDETERMINED"})
    void our_own_number_never_fails_a_zone(int named, int not, Outcome outcome) {
        Requirement ours = new Requirement.Covered(
                Books.heading("services"),
                Requirement.Coverage.SERVICES,
                Books.fixed(SEVEN_CODES),
                Optional.of(Books.ours(3)));
        assertThat(ask(ours, synthetic(offering(named, not))).outcome()).isEqualTo(outcome);
    }

    private static final ImmutableList<String> SEVEN_CODES =
            Books.SEVEN.stream().map(PublicService::value).collect(ImmutableList.toImmutableList());

    private static Finding.Check counted(int least, int named, int not) {
        Requirement requirement = new Requirement.Covered(
                Books.heading("services"),
                Requirement.Coverage.SERVICES,
                Books.fixed(SEVEN_CODES),
                Optional.of(Books.fixed(least)));
        return ask(requirement, synthetic(offering(named, not)));
    }

    private static Zone offering(int named, int not) {
        Zone.Builder zone = zone("a");
        Books.SEVEN.stream()
                .limit(named)
                .forEach(s -> zone.addServiceOffers(offer(s, true, "a centre", Provinces.PAGE)));
        Books.SEVEN.stream()
                .skip(named)
                .limit(not)
                .forEach(s -> zone.addServiceOffers(offer(s, false, null, Provinces.PAGE)));
        return zone.build();
    }

    private static Requirement platforms(Optional<Cited<Integer>> least) {
        return new Requirement.Covered(
                Books.heading("platforms"),
                Requirement.Coverage.PLATFORMS,
                Books.fixed(ImmutableList.of("design", "legal-services")),
                least);
    }

    private static Province.Builder withPlatforms(String platforms) {
        Zone.Builder zone = zone("a");
        for (String text : Splitter.on(' ').omitEmptyStrings().split(platforms)) {
            List<String> parts = Splitter.on(':').splitToList(text);
            ServicePlatform.Builder platform = ServicePlatform.builder()
                    .name("a platform")
                    .source(parts.get(1).equals("editor") ? Provinces.EDITOR : Provinces.PAGE);
            if (!parts.get(0).equals("unnamed")) {
                platform.kind(PlatformKind.of(parts.get(0)));
            }
            switch (parts.get(1)) {
                case "operator", "editor" -> platform.operator("a firm");
                case "manager" -> platform.manager("a firm");
                case "investor" -> platform.investor("a firm");
                case "users" -> platform.users("firms");
                default -> {}
            }
            zone.addServicePlatforms(platform.build());
        }
        return synthetic(zone.build());
    }

    @ParameterizedTest(name = "platforms [{0}]: {1}, noted {2}")
    @CsvSource({
        "run                , MET         ,",
        "unrun              , UNDETERMINED, NO_DATA",
        "''                 , UNDETERMINED, NO_DATA",
        "other              , UNDETERMINED, NO_DATA",
        "none               , NOT_MET     ,",
        "run none           , UNDETERMINED, SOURCES_DISAGREE",
        "unrun none         , UNDETERMINED, SOURCES_DISAGREE",
        "run unrun          , MET         ,",
        "other none         , NOT_MET     ,",
        "editor             , UNDETERMINED, EDITOR_ONLY",
        "editor-none        , UNDETERMINED, EDITOR_ONLY",
        "editor-none run    , MET         ,",
        "editor none        , NOT_MET     ,"
    })
    void a_kind_of_platform_by_table(String platforms, Outcome outcome, FindingNote note) {
        Zone.Builder zone = zone("a");
        for (String text : Splitter.on(' ').omitEmptyStrings().split(platforms)) {
            zone.addServicePlatforms(platform(text));
        }
        Finding.Check finding = ask(Books.platforms(), synthetic(zone.build()));
        assertOutcome(finding, outcome);
        assertThat(finding.notes()).isEqualTo(note == null ? java.util.Set.of() : java.util.Set.of(note));
        assertThat(missing(finding))
                .isEqualTo(outcome == Outcome.UNDETERMINED ? List.of("PLATFORM design a") : List.of());
    }

    private static ServicePlatform platform(String text) {
        ServicePlatform.Builder platform = ServicePlatform.builder()
                .kind(PlatformKind.of(text.equals("other") ? "legal-services" : "design"))
                .provided(!text.endsWith("none"))
                .source(text.startsWith("editor") ? Provinces.EDITOR : Provinces.PAGE);
        return text.equals("unrun")
                ? platform.name("a platform").build()
                : text.endsWith("none")
                        ? platform.build()
                        : platform.name("a platform").operator("a firm").build();
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
