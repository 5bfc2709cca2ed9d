package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.missing;
import static org.servicezone.scoring.fixture.Provinces.line;
import static org.servicezone.scoring.fixture.Provinces.yi;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.zone.DevelopmentPlan;
import org.servicezone.model.zone.ManagementBody;
import org.servicezone.model.zone.PlanStatus;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** A finding shows what it was found from, whatever the outcome. */
class ObservedFactsTest {

    private static Province.Builder province() {
        Zone.Builder zone = Provinces.zone("a")
                .addManagementBodies(ManagementBody.builder()
                        .established(true)
                        .name("an office")
                        .addFunctions(BodyFunction.MANAGEMENT)
                        .source(Provinces.PAGE)
                        .build())
                .addDevelopmentPlans(DevelopmentPlan.builder()
                        .status(PlanStatus.SUBMITTED)
                        .source(Provinces.PAGE)
                        .build())
                .addLeadingIndustries(Provinces.logistics());
        Books.SEVEN.forEach(
                service -> zone.addServiceOffers(Provinces.offer(service, true, "a centre", Provinces.PAGE)));
        return Provinces.synthetic(zone.build())
                .addEvents(Provinces.granted("a", Books.MUNICIPAL, "2020-01-01"))
                .addEvents(Provinces.event("a", EventKind.of("major-accident"), "2022-05-01")
                        .build())
                .addRegisters(Provinces.register(Books.MUNICIPAL, "320100", true))
                .addHistories(Provinces.history(
                        "a",
                        line(2020, Books.REVENUE, yi("30")),
                        line(2021, Books.REVENUE, yi("40")),
                        line(2022, Books.REVENUE, yi("50"))));
    }

    static Stream<Arguments> conditions() {
        Requirement threeYears = new Requirement.Threshold(
                Books.heading("threshold"),
                Books.REVENUE,
                Books.fixed(Bounds.atLeast(Exact.of(20))),
                Units.YI_YUAN,
                Optional.of(Books.fixed(3)));
        return Stream.of(
                Arguments.of(Books.body(), List.of("OBSERVED Body")),
                Arguments.of(Books.body(BodyFunction.OPERATION), List.of("OBSERVED Body")),
                Arguments.of(Books.planMade(), List.of("OBSERVED Plan")),
                Arguments.of(Books.services(), List.of("OBSERVED Service")),
                Arguments.of(Books.listed(true, false), List.of("OBSERVED Industry")),
                Arguments.of(Books.titleHeld(Books.MUNICIPAL), List.of("OBSERVED Titled")),
                Arguments.of(Books.titleHeld(Books.PROVINCIAL), List.of()),
                Arguments.of(
                        Books.rising(true),
                        List.of("OBSERVED revenue 2020", "OBSERVED revenue 2021", "OBSERVED revenue 2022")),
                Arguments.of(
                        threeYears,
                        List.of(
                                "REQUIRED years 3",
                                "OBSERVED revenue 2020",
                                "OBSERVED revenue 2021",
                                "OBSERVED revenue 2022")),
                Arguments.of(
                        Books.front(Books.THIRD, Books.fixed(1)),
                        List.of("OBSERVED revenue 2022", "OBSERVED Standing")));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void what_was_observed_stands_in_the_finding(Requirement condition, List<String> shown) {
        Finding.Check finding = ask(condition, province());

        assertThat(finding.facts().stream().map(ObservedFactsTest::shown)).containsAll(shown);
    }

    private static String shown(Fact fact) {
        if (fact instanceof Fact.Measured measured) {
            return fact.role() + " " + measured.measure() + " " + measured.year();
        }
        if (fact instanceof Fact.Number number) {
            return fact.role() + " " + number.what() + " " + number.number();
        }
        return fact.role() + " " + fact.getClass().getSimpleName();
    }

    @Test
    void the_register_is_the_evidence_that_a_title_is_not_held() {
        Finding.Check finding = ask(
                Books.titleHeld(Books.PROVINCIAL),
                province().addRegisters(Provinces.register(Books.PROVINCIAL, "320100", true)));

        assertThat(finding.facts().stream().map(ObservedFactsTest::shown)).contains("EVIDENCE Registered");
    }

    @Test
    void the_zones_own_figure_is_missing_where_its_place_is_open() {
        Province.Builder pending = Provinces.synthetic(
                        Provinces.zone("a").build(), Provinces.zone("b").build())
                .addEvents(
                        Provinces.granted("a", Books.MUNICIPAL, "2020-01-01"),
                        Provinces.granted("b", Books.MUNICIPAL, "2020-01-01"))
                .addRegisters(Provinces.register(Books.MUNICIPAL, "320100", true))
                .addHistories(
                        Provinces.revenues("a", "pending"),
                        Provinces.history("b", line(2022, Books.REVENUE, yi("50"))));

        assertThat(missing(ask(Books.front(Books.THIRD, Books.fixed(1)), pending)))
                .contains("MEASURE revenue a 2022");
    }

    @Test
    void all_that_is_observed_is_shown_once() {
        ImmutableList<Fact> facts = ask(Books.services(), province()).facts();

        assertThat(facts.stream().filter(Fact.Service.class::isInstance)).hasSize(Books.SEVEN.size());
        assertThat(facts).doesNotHaveDuplicates();
    }
}
