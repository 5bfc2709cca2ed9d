package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.fixture.Asked.ask;
import static org.servicezone.scoring.fixture.Asked.missing;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.province.Province;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.EventKind;
import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;

/** An input is listed as missing only while it could still change the answer. */
class RelevantInputsTest {

    @Test
    void beside_a_figure_that_will_not_come_the_other_one_of_a_rise_is_not_missed() {
        Finding finding = ask(
                new Requirement.Rising(Books.heading("rising"), Books.REVENUE, Books.fixed(1), true),
                Provinces.synthetic(zone("a")).addHistories(Provinces.revenues("a", "closed", "pending")));
        assertThat(missing(finding)).containsExactly("MEASURE revenue a 2021");
    }

    @Test
    void a_member_that_surely_stands_above_or_below_is_not_missed() {
        Requirement first = place(Books.fixed(3), Optional.empty());
        Province.Builder province = titled("a", "b", "c", "d")
                .addHistories(
                        Provinces.revenues("a", "10"),
                        Provinces.revenues("b", ">20"),
                        Provinces.revenues("c", "<5"),
                        Provinces.revenues("d", ">5"));
        assertThat(missing(ask(first, province))).containsExactly("MEASURE revenue d 2022");
    }

    @Test
    void of_a_member_that_only_may_be_one_it_is_missed_whether_it_is() {
        Province.Builder province = titled("a", "b", "c")
                .addZones(Provinces.zone("d").type(Optional.empty()).build())
                .addEvents(Provinces.granted("d", Books.MUNICIPAL, "2020"))
                .addHistories(
                        Provinces.revenues("a", "10"),
                        Provinces.revenues("b", "20"),
                        Provinces.revenues("c", "5"),
                        Provinces.revenues("d", "15"));
        assertThat(missing(ask(place(Books.fixed(3), Optional.empty()), province)))
                .containsExactly("TYPE type d");
    }

    @Test
    void where_our_own_figure_leaves_it_to_a_person_only_the_person_is_missed() {
        Requirement.NamedFinding finding = new Requirement.NamedFinding(Books.FRONT, Role.MUNICIPAL_DRC);
        Province.Builder province = titled("a", "b", "c")
                .addHistories(
                        Provinces.revenues("a", "10"), Provinces.revenues("b", "20"), Provinces.revenues("c", "30"));
        assertThat(missing(ask(place(Books.ours(3), Optional.of(finding)), province)))
                .containsExactly("JUDGEMENT front-of-cohort a");
    }

    @Test
    void a_real_zone_misses_no_figure_for_a_threshold_of_ours() {
        Requirement ours = new Requirement.Threshold(
                Books.heading("size"),
                Books.REVENUE,
                Books.ours(Bounds.atLeast(Exact.ONE)),
                Units.YI_YUAN,
                Optional.empty());
        assertThat(missing(ask(ours, Provinces.real(zone("a"))))).isEmpty();
        assertThat(missing(ask(ours, Provinces.synthetic(zone("a"))))).containsExactly("MEASURE revenue a 2022");
    }

    @Test
    void where_nobody_can_clear_the_zone_a_record_of_the_event_is_missed() {
        Requirement fraud = new Requirement.EventOccurred(
                Books.heading("fraud"), ImmutableList.of(EventKind.of("fraud")), Optional.empty(), Optional.empty());
        assertThat(missing(ask(fraud, Provinces.synthetic(zone("a"))))).containsExactly("EVENT fraud a");
    }

    @Test
    void a_finding_clears_a_real_zone_whatever_period_we_assumed() {
        Requirement fraud = new Requirement.EventOccurred(
                Books.heading("fraud"),
                ImmutableList.of(EventKind.of("fraud")),
                Optional.of(Books.ours(3)),
                Optional.of(new Requirement.NamedFinding(Books.DISTINCTIVE, Role.PROVINCIAL_DRC)));
        Finding finding = ask(
                fraud,
                Provinces.real(Provinces.zone("a")
                        .addJudgements(Provinces.judgement(Books.DISTINCTIVE, Role.PROVINCIAL_DRC, "2023-05-01", true)
                                .build())
                        .build()));
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding.isIllustrative()).isFalse();
    }

    private static Requirement place(Cited<Integer> minimum, Optional<Requirement.NamedFinding> finding) {
        return new Requirement.CohortPlace(
                Books.heading("front"),
                Books.REVENUE,
                Books.cohort(true, true, minimum),
                new Cut.First(Books.fixed(2)),
                Ties.IN,
                finding);
    }

    private static Zone zone(String id) {
        return Provinces.zone(id).build();
    }

    private static Province.Builder titled(String... zones) {
        Province.Builder province =
                Provinces.synthetic().addRegisters(Provinces.register(Books.MUNICIPAL, "320100", true));
        for (String zone : zones) {
            province.addZones(zone(zone)).addEvents(Provinces.granted(zone, Books.MUNICIPAL, "2020"));
        }
        return province;
    }
}
