package org.servicezone.scoring.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.FindingNote;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Nature;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.result.EligibilityVerdict;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.fixture.Asked;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Converted;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomProvinces;
import org.servicezone.scoring.fixture.RandomRequirements;

/** What holds of every condition, of whatever kind and however composed, over small provinces with gaps of every kind. */
class RequirementPropertiesTest {

    /** What is decided stays decided when pending data comes, bounds become figures and gaps are filled. */
    @Property(tries = 1500)
    void a_decided_finding_survives_every_completion(@ForAll Random random) {
        Requirement requirement = RandomRequirements.set(random).draw();
        CheckedRulebook book = Books.asking(requirement);
        RandomProvinces drawn = new RandomProvinces(random);
        Province before = drawn.draw();
        Map<ZoneId, Finding> findings = assess(book, before);
        Province after = drawn.complete(before, zone -> placesOpen(findings.get(zone)));
        Map<ZoneId, Finding> later = assess(book, after);
        findings.forEach((zone, finding) -> {
            Map<NodeId, Finding> completed = byNode(later.get(zone));
            for (Finding one : Asked.stated(finding)) {
                Finding other = completed.get(one.node());
                if (one.outcome() != Outcome.UNDETERMINED && other != null) {
                    assertThat(other.outcome())
                            .as("%s: before %s, after %s", zone, one, other)
                            .isEqualTo(one.outcome());
                }
            }
        });
    }

    /** Completing twice never undoes what completing once decided. */
    @Property(tries = 300)
    void refining_never_undoes_a_decision(@ForAll Random random) {
        CheckedRulebook book = Books.asking(RandomRequirements.set(random).draw());
        RandomProvinces drawn = new RandomProvinces(random);
        Province province = drawn.draw();
        Map<ZoneId, Finding> findings = assess(book, province);
        for (int step = 0; step < 3; step++) {
            Map<ZoneId, Finding> last = findings;
            province = drawn.complete(province, zone -> last.containsKey(zone) && placesOpen(last.get(zone)));
            Map<ZoneId, Finding> refined = assess(book, province);
            last.forEach((zone, finding) -> {
                if (finding.outcome() != Outcome.UNDETERMINED) {
                    assertThat(refined.get(zone).outcome())
                            .as("%s: before %s, after %s", zone, finding, refined.get(zone))
                            .isEqualTo(finding.outcome());
                }
            });
            findings = refined;
        }
    }

    /** The order of parts changes no outcome; the order of zones, returns and events changes nothing at all. */
    @Property(tries = 400)
    void order_changes_nothing(@ForAll Random random) {
        Requirement requirement = RandomRequirements.set(random).draw();
        Province province = new RandomProvinces(random).draw();
        Map<ZoneId, Finding> findings = assess(Books.asking(requirement), province);
        Province shuffled = Province.builder()
                .from(province)
                .zones(shuffled(province.zones(), random))
                .histories(shuffled(
                        province.histories().stream()
                                .map(history -> ReturnHistory.builder()
                                        .from(history)
                                        .lines(shuffled(history.lines(), random))
                                        .build())
                                .toList(),
                        random))
                .events(shuffled(province.events(), random))
                .registers(shuffled(province.registers(), random))
                .build();
        assertThat(assess(Books.asking(requirement), shuffled)).isEqualTo(findings);
        Map<ZoneId, Finding> reversed = assess(Books.asking(reversed(requirement)), province);
        findings.forEach((zone, finding) -> {
            assertThat(reversed.get(zone).outcome()).isEqualTo(finding.outcome());
            assertThat(Set.copyOf(reversed.get(zone).missing())).isEqualTo(Set.copyOf(finding.missing()));
        });
    }

    /** The same figures in other units of their dimension give the same outcomes. */
    @Property(tries = 400)
    void equivalent_units_decide_alike(@ForAll Random random) {
        CheckedRulebook book = Books.asking(RandomRequirements.set(random).draw());
        Province province = new RandomProvinces(random).draw();
        Province converted = Province.builder()
                .from(province)
                .histories(province.histories().stream()
                        .map(RequirementPropertiesTest::converted)
                        .toList())
                .build();
        Map<ZoneId, Finding> findings = assess(book, province);
        assess(book, converted)
                .forEach((zone, finding) -> assertThat(finding.outcome())
                        .isEqualTo(findings.get(zone).outcome()));
    }

    /** None of "none of x" holds where any of x does. */
    @Property(tries = 400)
    void none_of_none_is_any(@ForAll Random random) {
        Requirement part = RandomRequirements.someOurs(random, new Random(random.nextLong()))
                .draw();
        Province province = new RandomProvinces(random).draw();
        Map<ZoneId, Finding> any = assess(Books.asking(Books.any("outer", part)), province);
        assess(Books.asking(Books.none("outer", Books.none("inner", part))), province)
                .forEach((zone, finding) ->
                        assertThat(finding.outcome()).isEqualTo(any.get(zone).outcome()));
    }

    /** A single branch that names every type asks the same as its condition, whether the type is known or not. */
    @Property(tries = 300)
    void one_branch_of_all_types_is_the_branch(@ForAll Random random) {
        Requirement part = RandomRequirements.set(random).draw();
        Requirement alternatives = new Requirement.Alternatives(
                Books.heading("outer"),
                Axis.TYPE,
                ImmutableList.of(
                        new Requirement.Branch(ImmutableList.of("modern-logistics", "financial-services"), part)),
                Optional.empty());
        Province province = new RandomProvinces(random).draw();
        Map<ZoneId, Finding> plain = assess(Books.asking(part), province);
        assess(Books.asking(alternatives), province).forEach((zone, finding) -> {
            Finding.Group group = (Finding.Group) finding;
            assertThat(group.outcome()).isEqualTo(plain.get(zone).outcome());
            if (!Asked.isByCases(group)) {
                assertThat(group.parts()).containsExactly(plain.get(zone));
            }
            assertThat(group.missing()).isEqualTo(plain.get(zone).missing());
        });
    }

    /** More revenue never fails a zone on what is increasing in its revenue: floors, rises, places; not ceilings, not none. */
    @Property(tries = 600)
    void more_revenue_never_fails_a_zone(@ForAll Random random) {
        RandomRequirements drawn = RandomRequirements.set(random);
        Requirement increasing = Books.all(Books.any(
                "ways",
                floor(random),
                rise(random),
                place(drawn),
                Books.atLeast("two", Books.fixed(2), floor2(random), rise2(random))));
        CheckedRulebook book = Books.asking(increasing);
        Province province = new RandomProvinces(random).draw();
        assess(book, province).forEach((zone, finding) -> {
            Finding richer = assess(book, raised(province, zone, Exact.of(1 + random.nextInt(20))))
                    .get(zone);
            Map<NodeId, Finding> raised = byNode(richer);
            for (Finding one : Asked.stated(finding)) {
                if (one.outcome() == Outcome.MET) {
                    assertThat(raised.get(one.node()).outcome())
                            .as("%s: before %s, with more %s", zone, one, raised.get(one.node()))
                            .isNotEqualTo(Outcome.NOT_MET);
                }
            }
        });
    }

    /** What fails a zone fails it whatever numbers we had chosen where no authority chose any. */
    @Property(tries = 600)
    void no_number_of_ours_fails_a_zone(@ForAll Random random) {
        long drawn = random.nextLong();
        Requirement one = RandomRequirements.someOurs(new Random(drawn), new Random(random.nextLong()))
                .draw();
        Requirement other = RandomRequirements.someOurs(new Random(drawn), new Random(random.nextLong()))
                .draw();
        Province province = new RandomProvinces(random).draw();
        Map<ZoneId, Finding> otherwise = assess(Books.asking(other), province);
        assess(Books.asking(one), province).forEach((zone, finding) -> {
            if (finding.outcome() == Outcome.NOT_MET) {
                assertThat(otherwise.get(zone).outcome())
                        .as("%s: %s, and with other numbers %s", zone, finding, otherwise.get(zone))
                        .isEqualTo(Outcome.NOT_MET);
            }
        });
        Province real = Province.builder().from(province).nature(Nature.REAL).build();
        Map<ZoneId, Finding> real2 = assess(Books.asking(other), real);
        assess(Books.asking(one), real).forEach((zone, finding) -> {
            if (finding.outcome() != Outcome.UNDETERMINED) {
                assertThat(real2.get(zone).outcome())
                        .as("%s: %s, and with other numbers %s", zone, finding, real2.get(zone))
                        .isEqualTo(finding.outcome());
            }
        });
    }

    /** A decided finding misses nothing; an open check says why, and names an input unless none could settle it. */
    @Property(tries = 600)
    void an_open_check_says_why_and_what_would_settle_it(@ForAll Random random) {
        CheckedRulebook book = Books.asking(RandomRequirements.set(random).draw());
        assess(book, new RandomProvinces(random).draw())
                .forEach((zone, finding) -> Asked.stated(finding).forEach(one -> {
                    if (one.outcome() != Outcome.UNDETERMINED) {
                        assertThat(one.missing()).isEmpty();
                    } else if (one instanceof Finding.Check check) {
                        assertThat(check.notes().isEmpty() && check.missing().isEmpty())
                                .as("%s: %s", zone, check)
                                .isFalse();
                        // a person must settle a tie or a small cohort, and a division by zero nobody can
                        if (!check.notes().contains(FindingNote.TIE_AT_CUT)
                                && !check.notes().contains(FindingNote.SMALL_COHORT)
                                && !check.notes().contains(FindingNote.CLOSED)) {
                            assertThat(check.missing())
                                    .as("%s: %s", zone, check)
                                    .isNotEmpty();
                        }
                    }
                }));
    }

    @Test
    void the_drawn_conditions_are_of_every_kind_and_answer_in_all_three_ways() {
        Multiset<String> answers = LinkedHashMultiset.create();
        Random random = new Random(2021);
        for (int i = 0; i < 400; i++) {
            CheckedRulebook book = Books.asking(RandomRequirements.set(random).draw());
            assess(book, new RandomProvinces(random).draw())
                    .values()
                    .forEach(finding -> finding.flatten().forEach(one -> answers.add(kind(one) + " " + one.outcome())));
        }
        for (String kind : List.of(
                "ALL",
                "ANY",
                "NONE",
                "AT_LEAST",
                "ALIKE",
                "threshold",
                "rising",
                "cohort-place",
                "title-held",
                "event-occurred",
                "judged",
                "industry-listed",
                "body-established",
                "plan-made",
                "approved",
                "covered")) {
            for (Outcome outcome : Outcome.values()) {
                assertThat(answers.count(kind + " " + outcome))
                        .as("%s %s", kind, outcome)
                        .isGreaterThan(5);
            }
        }
        assertThat(answers.count("exempt MET")).isGreaterThan(5);
    }

    private static String kind(Finding finding) {
        return finding.match(new Finding.Cases<String>() {
            @Override
            public String check(Finding.Check check) {
                return check.kind();
            }

            @Override
            public String group(Finding.Group group) {
                return group.operator().name();
            }
        });
    }

    private static Requirement floor(Random random) {
        return Books.threshold("floor", Books.REVENUE, Bounds.atLeast(Exact.of(1 + random.nextInt(30))), Units.YI_YUAN);
    }

    private static Requirement floor2(Random random) {
        return Books.threshold("floor-2", Books.REVENUE, Bounds.over(Exact.of(1 + random.nextInt(30))), Units.YI_YUAN);
    }

    private static Requirement rise(Random random) {
        return new Requirement.Rising(Books.heading("rise"), Books.REVENUE, Books.fixed(1), random.nextBoolean());
    }

    private static Requirement rise2(Random random) {
        return Books.threshold("rise-2", Books.GROWTH, Bounds.atLeast(Exact.of(random.nextInt(30))), Units.PERCENT);
    }

    private static Requirement place(RandomRequirements drawn) {
        Requirement.CohortPlace place = (Requirement.CohortPlace) drawn.cohortPlace();
        return new Requirement.CohortPlace(
                Books.heading("place"), Books.REVENUE, place.cohort(), place.cut(), place.ties(), place.finding());
    }

    /** The zone's revenue of the newest year, more by so much. */
    private static Province raised(Province province, ZoneId zone, Exact more) {
        return Province.builder()
                .from(province)
                .histories(province.histories().stream()
                        .map(history -> history.zone().equals(zone) ? raised(history, more) : history)
                        .toList())
                .build();
    }

    private static ReturnHistory raised(ReturnHistory history, Exact more) {
        ReturnHistory.Builder raised = ReturnHistory.builder().zone(history.zone());
        for (ReturnLine line : history.lines()) {
            boolean newest = line.measure().equals(Books.REVENUE) && line.returnYear() == Provinces.NEWEST;
            raised.addLines(newest ? Converted.more(line, more) : line);
        }
        return raised.build();
    }

    private static ReturnHistory converted(ReturnHistory history) {
        ReturnHistory.Builder converted = ReturnHistory.builder().zone(history.zone());
        for (ReturnLine line : history.lines()) {
            converted.addLines(Converted.to(line, other(line.measure().value())));
        }
        return converted.build();
    }

    private static Unit other(String measure) {
        return switch (measure) {
            case "revenue" -> Units.WAN_YUAN;
            case "tax" -> Units.YUAN;
            case "land" -> Units.SQUARE_METRE;
            default -> Units.WAN_ORGANISATIONS;
        };
    }

    /** The same condition with its parts in the other order. */
    private static Requirement reversed(Requirement requirement) {
        if (requirement instanceof Requirement.Composed composed) {
            return new Requirement.Composed(
                    composed.heading(),
                    composed.operator(),
                    composed.least(),
                    ImmutableList.copyOf(Lists.reverse(composed.parts())).stream()
                            .map(RequirementPropertiesTest::reversed)
                            .collect(ImmutableList.toImmutableList()));
        }
        return requirement;
    }

    /** Whether a named finding may still settle every place in a cohort that it could settle. */
    private static boolean placesOpen(Finding finding) {
        return finding.flatten().stream()
                .filter(one -> kind(one).equals("cohort-place"))
                .allMatch(one -> one.outcome() == Outcome.UNDETERMINED);
    }

    private static Map<NodeId, Finding> byNode(Finding finding) {
        Map<NodeId, Finding> map = new LinkedHashMap<>();
        Asked.stated(finding).forEach(one -> map.put(one.node(), one));
        return map;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Map<ZoneId, Finding> assess(CheckedRulebook book, Province province) {
        Map<ZoneId, Finding> findings = new LinkedHashMap<>();
        for (EligibilityVerdict verdict : Eligibility.assess(
                book,
                Readings.DEFAULTS,
                province,
                province.zones().stream().map(Zone::id).toList(),
                Provinces.DAY,
                Provinces.NEWEST)) {
            findings.put(verdict.zone(), verdict.finding());
        }
        return findings;
    }
}
