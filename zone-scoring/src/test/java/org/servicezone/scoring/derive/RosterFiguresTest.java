package org.servicezone.scoring.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicezone.scoring.derive.Derived.A;
import static org.servicezone.scoring.derive.Derived.B;
import static org.servicezone.scoring.derive.Derived.amount;
import static org.servicezone.scoring.derive.Derived.book;
import static org.servicezone.scoring.derive.Derived.said;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.finding.Fact;
import org.servicezone.model.finding.FactRole;
import org.servicezone.model.measure.Formula;
import org.servicezone.model.measure.Grouping;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Parts;
import org.servicezone.model.measure.ResidentFilter;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Membership;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.Resident;
import org.servicezone.model.province.ResidentId;
import org.servicezone.model.province.Roster;
import org.servicezone.model.quantity.Unit;
import org.servicezone.model.quantity.Units;
import org.servicezone.model.time.PartialDate;
import org.servicezone.model.vocabulary.ResidentKind;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.fixture.Provinces;

/**
 * What follows from a roster. A resident is written {@code name since..until rank-or-none kinds a2022=…}, each part but the
 * name perhaps left out as {@code -}; several are parted by {@code ;}. The zone leads in the industries 1 and 2.
 */
class RosterFiguresTest {

    private static final Formula COUNT = new Formula.ResidentsCount(ResidentFilter.ALL);
    private static final Formula SUM = new Formula.ResidentsSum(A, ResidentFilter.ALL);
    private static final Formula LEADING_SUM =
            new Formula.ResidentsSum(A, new ResidentFilter(true, ImmutableList.of(), Optional.empty()));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # who is there at the end of 2022, by a complete roster of the end of 2023
            f 2020..               | 1
            f 2022-12-31..         | 1
            f 2023-01-01..         | 0
            f 2022..               | 1
            f 2023..               | 0
            f 2020..2023-01-01     | 1
            f 2020..2022-12-31     | 0
            f 2020..2022           | 0
            f 2022..2023           | 1
            f 2020..2021           | 0
            f 2020..2023           | 1
            f ..                   | [0 1] < x
            f ..2022-05-05         | 0
            f 2020..; g 2021..; h 2023.. | 2
            !f 2020..              | [0 1] < x
            !f 2023..              | [0 1] < x
            """)
    void residence_at_the_end_of_the_year(String residents, String expected) {
        assertThat(said(amount(book(COUNT), province(residents)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "as of {0}, complete {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2022-12-31 | true  | 2
            2022-12-30 | true  | [0 ) < x
            2023-12-31 | false | [1 ) < x
            2022-12-31 | false | [2 ) < x
            2023-12-31 | true  | [1 2] < x
            """)
    void what_a_roster_says_nothing_about(LocalDate asOf, boolean complete, String expected) {
        // g was there on the day of the roster, since when nobody says
        Province province = province("f 2020..; g ..", asOf, complete, "");
        assertThat(said(amount(book(COUNT), province))).isEqualTo(expected);
    }

    @Test
    void a_roster_that_the_editor_made_decides_nothing() {
        Province province = province("f 2020..; g 2020..");
        Roster roster = Roster.builder()
                .from(province.rosters().get(0))
                .source(Provinces.EDITOR)
                .build();
        Province changed = Province.builder()
                .from(province)
                .rosters(ImmutableList.of(roster))
                .build();
        assertThat(said(amount(book(COUNT), changed))).isEqualTo("[0 ) < x");
    }

    @Test
    void without_a_roster_nothing_is_known_but_that_the_return_may_state_it() {
        Province none = Province.builder()
                .from(province(""))
                .rosters(ImmutableList.of())
                .build();
        assertThat(said(amount(book(COUNT, Intervals.FROM_ZERO), none))).isEqualTo("[0 ) < x");
        assertThat(said(amount(book(SUM, Intervals.FROM_ZERO), none))).isEqualTo("[0 ) < x");
        assertThat(said(amount(book(firms(1), Intervals.FROM_ZERO), none))).isEqualTo("[0 ) < x");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x2022=7          | 7
            x2022=>=7        | [7 ) < x
            x2022=pending    | ( ) < x
            x2022=~7         | 2
            x2022=editor:7   | 2
            x2022=closed     | 2
            x2022=6&editor:9 | 6
            """)
    void what_the_return_states_itself_counts(String returns, String expected) {
        Province province = province("f 2020..; g 2020..", LocalDate.of(2023, 12, 31), true, returns);
        Amount amount = amount(book(COUNT), province);
        assertThat(said(amount)).isEqualTo(expected);
        FactRole role = expected.equals("2") ? FactRole.OBSERVED : FactRole.EVIDENCE;
        assertThat(amount.facts()).contains(new Fact.Number(role, "residents-listed-2022", Exact.of(2)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            f 2020.. - - a2022=5                          | 5
            f 2020.. - - a2022=5; g 2020.. - - a2022=3    | 8
            f 2020.. - - a2022=5; g .. - - a2022=3        | [5 8] < x
            f 2020.. - - a2022=5; !g 2020.. - - a2022=3   | [5 8] < x
            f 2020.. - - a2022=5; g 2020.. - -            | [5 ) < x
            f 2020.. - - a2022=5; g 2020.. - - a2022=>=3  | [8 ) < x
            f 2020.. - - a2022=5; g 2020.. - - a2022=3&4  | [8 9] < x
            f 2020.. - - a2022=5; g 2020.. - - a2022=closed | [5 ) < x
            f 2020.. - - a2022=5; g 2023.. - - a2022=3    | 5
            """)
    void sum_over_residents(String residents, String expected) {
        assertThat(said(amount(book(SUM), province(residents)))).isEqualTo(expected);
    }

    @Test
    void a_sum_over_a_roster_that_may_lack_some_has_a_lower_bound_only() {
        Province province = province("f 2020.. - - a2022=5 profit2022=5", LocalDate.of(2023, 12, 31), false, "");
        assertThat(said(amount(book(SUM), province))).isEqualTo("[5 ) < x");
        Formula profit = new Formula.ResidentsSum(MeasureId.of("profit"), ResidentFilter.ALL);
        assertThat(said(amount(book(profit), province))).isEqualTo("( ) < x");
    }

    @ParameterizedTest(name = "{0}: leading {1}, of a kind {2}, of a size {3}")
    @CsvSource(delimiter = '|', textBlock = """
            f 2020.. 1 hq a2022=10        | 1          | 1          | 1
            f 2020.. 2c hq,listed a2022=9 | 1          | 1          | 0
            f 2020.. none none a2022=11   | 0          | 0          | 1
            f 2020.. - - a2022=>9         | [0 1] < x  | [0 1] < x  | [0 1] < x
            f 2020.. 1 listed a2022=>=10  | 1          | 0          | 1
            f 2020.. 1 hq a2022=<10       | 1          | 1          | 0
            f 2020.. 1 hq                 | 1          | 1          | [0 1] < x
            f 2020.. 1 hq a2022=closed    | 1          | 1          | [0 1] < x
            !f 2020.. 1 hq a2022=10       | [0 1] < x  | [0 1] < x  | [0 1] < x
            !f 2020.. none none a2022=9   | [0 1] < x  | [0 1] < x  | 0
            """)
    void which_residents_count(String residents, String leading, String ofKind, String ofSize) {
        Province province = province(residents);
        assertThat(said(amount(book(count(true, ImmutableList.of(), null)), province)))
                .isEqualTo(leading);
        assertThat(said(amount(book(count(false, ImmutableList.of("hq"), null)), province)))
                .isEqualTo(ofKind);
        assertThat(said(amount(book(count(false, ImmutableList.of(), "10")), province)))
                .isEqualTo(ofSize);
    }

    @Test
    void one_of_several_kinds_is_enough() {
        Formula formula = count(false, ImmutableList.of("listed", "hq"), null);
        assertThat(said(amount(book(formula), province("f 2020.. - hq; g 2020.. - other"))))
                .isEqualTo("1");
    }

    @Test
    void a_sum_over_those_of_a_size_starts_at_the_size() {
        ResidentFilter large = ((Formula.ResidentsCount) count(false, ImmutableList.of(), "10")).where();
        Formula formula = new Formula.ResidentsSum(A, large);
        assertThat(said(amount(book(formula), province("f 2020.. - - a2022=>=10; g 2020.. - - a2022=3"))))
                .isEqualTo("[10 ) < x");
        assertThat(said(amount(book(formula), province("f 2020.. - - a2022=<=12"))))
                .isEqualTo("[0 12] < x");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            f 2020.. 1 - a2022=6; g 2020.. 2c - a2022=3; h 2020.. none - a2022=1   | 9
            f 2020.. 1 - a2022=6; g 2020.. - - a2022=3                             | [6 9] < x
            """)
    void the_chain_belongs_to_the_leading_industry(String residents, String expected) {
        assertThat(said(amount(book(LEADING_SUM), province(residents)))).isEqualTo(expected);
    }

    @Test
    void a_leading_industry_that_the_editor_named_settles_no_membership() {
        Province province = province("f 2020.. 1 - a2022=6");
        Zone zone = Zone.builder()
                .from(province.zones().get(0))
                .leadingIndustries(ImmutableList.of(
                        Provinces.industry().source(Provinces.EDITOR).build()))
                .build();
        Province changed =
                Province.builder().from(province).zones(ImmutableList.of(zone)).build();
        assertThat(said(amount(book(LEADING_SUM), changed))).isEqualTo("[0 6] < x");
    }

    @ParameterizedTest(name = "{0}: by firm {1}, by industry {2}, index {3}")
    @CsvSource(delimiter = '|', textBlock = """
            f 2020.. 1 - a2022=6; g 2020.. 1c - a2022=2; h 2020.. 2 - a2022=2                             | 0.6         | 0.8         | 0.68
            f 2020.. 1 - a2022=6; g 2020.. 2 - a2022=2; h 2020.. none - a2022=2                           | 0.6         | 0.6         | 0.625
            f 2020.. 1 - a2022=6; g 2020.. 2 - a2022=2; h 2020.. - - a2022=2                              | 0.6         | [0.5 0.8] < x | [0.52 0.68] < x
            f 2020.. 1 - a2022=6; g .. 2 - a2022=2                                                        | [0.75 1] < x | [0.75 1] < x | [0.625 1] < x
            f 2020.. 1 - a2022=0                                                                          | closed      | closed      | closed
            f 2023.. 1 - a2022=5                                                                          | closed      | closed      | closed
            """)
    void concentration_among_residents(String residents, String byFirm, String byIndustry, String index) {
        Province province = province(residents);
        assertThat(said(amount(book(firms(1)), province)).replace("closed < x", "closed"))
                .isEqualTo(byFirm);
        assertThat(said(amount(book(industries(1)), province)).replace("closed < x", "closed"))
                .isEqualTo(byIndustry);
        Formula herfindahl = new Formula.Herfindahl(new Parts.Residents(A, Grouping.LEADING_INDUSTRY));
        assertThat(said(amount(book(herfindahl), province)).replace("closed < x", "closed"))
                .isEqualTo(index);
    }

    @Test
    void a_roster_that_may_lack_some_leaves_concentration_open() {
        Province province =
                province("f 2020.. 1 - a2022=6; g 2020.. 2 - a2022=2", LocalDate.of(2023, 12, 31), false, "b2022=16");
        assertThat(said(amount(book(firms(1)), province))).isEqualTo("[0 1] < x");
        assertThat(said(amount(book(industries(1)), province))).isEqualTo("[0 1] < x");
        assertThat(said(amount(book(new Formula.Herfindahl(new Parts.Residents(A, Grouping.FIRM))), province)))
                .isEqualTo("(0 1] < x");
        Formula ofWhole = new Formula.TopShare(new Parts.Residents(A, Grouping.FIRM), 1, Optional.of(B));
        assertThat(said(amount(book(ofWhole), province))).isEqualTo("[0.375 ) < x");
    }

    @Test
    void without_leading_industries_nothing_is_known_of_their_share() {
        Province province = province("f 2020.. - - a2022=6");
        Zone bare = Zone.builder()
                .from(province.zones().get(0))
                .leadingIndustries(ImmutableList.of())
                .build();
        Province changed =
                Province.builder().from(province).zones(ImmutableList.of(bare)).build();
        assertThat(said(amount(book(industries(1)), changed))).isEqualTo("( ) < x");
    }

    @Test
    void growth_of_a_sum_over_residents_takes_the_restated_figures_of_those_who_were_there() {
        var book = book(ImmutableList.of(
                Derived.measure("s", SUM, Intervals.FROM_ZERO),
                Derived.measure("x", new Formula.Growth(MeasureId.of("s")), Bounds.ALL)));
        Province province = province("f 2020.. - - a2021=4 a2022:2021=5 a2022=6; g 2022-02-01.. - - a2021=7 a2022=4");
        assertThat(said(amount(book, province))).isEqualTo("1");
    }

    /** The order of residents changes nothing. */
    @Property(tries = 100)
    void the_order_of_residents_changes_nothing(@ForAll Random random) {
        List<String> residents = new ArrayList<>(random(random, 6));
        Province one = province(String.join("; ", residents));
        Collections.shuffle(residents, random);
        Province other = province(String.join("; ", residents));
        for (Formula formula : List.of(COUNT, SUM, LEADING_SUM, firms(2), industries(1))) {
            assertThat(amount(book(formula), other)).isEqualTo(amount(book(formula), one));
        }
    }

    /** Whatever turns out of residents of whom something is open lies in the interval. */
    @Property(tries = 200)
    void the_intervals_hold_every_completion(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int size) {
        List<String> residents = random(random, size);
        Province open = province(String.join("; ", residents));
        for (int i = 0; i < 5; i++) {
            Province completed = province(residents.stream()
                    .map(resident -> complete(resident, random))
                    .collect(Collectors.joining("; ")));
            for (Formula formula : List.of(
                    COUNT,
                    SUM,
                    LEADING_SUM,
                    count(true, ImmutableList.of("hq"), "5"),
                    firms(2),
                    industries(1),
                    new Formula.Herfindahl(new Parts.Residents(A, Grouping.FIRM)))) {
                Amount before = amount(book(formula), open);
                Amount after = amount(book(formula), completed);
                assertThat(after.closed() && !before.closed() && !before.mayClose())
                        .as("%s closes", formula)
                        .isFalse();
                assertThat(after.closed() || before.bounds().encloses(after.bounds()))
                        .as("%s of %s: %s by %s", formula, residents, before.bounds(), after.bounds())
                        .isTrue();
            }
        }
    }

    private static List<String> random(Random random, int size) {
        List<String> residents = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            residents.add(pick(random, "", "", "", "!") + "f" + i + " "
                    + pick(random, "2020..", "2020..", "..", "2020..2022", "2020..2021") + " "
                    + pick(random, "1", "1c", "2", "none", "-") + " " + pick(random, "hq", "none", "-") + " "
                    + pick(random, "a2022=4", "a2022=9", "a2022=0", "a2022=>3", "a2022=<=8", "a2022=pending", ""));
        }
        return residents;
    }

    /** Settles dates, belonging, kinds and figures that are open; what only the editor says may prove wrong altogether. */
    private static String complete(String resident, Random random) {
        List<String> words = new ArrayList<>(Splitter.on(' ').splitToList(resident));
        if (words.get(0).startsWith("!")) {
            words.set(0, words.get(0).substring(1));
            words.set(1, pick(random, "2020..", "2020..2021"));
            words.set(2, pick(random, "1", "2c", "none"));
            words.set(3, pick(random, "hq", "none"));
        }
        if (words.get(1).equals("..")) {
            words.set(1, pick(random, "2020..2022-06-30", "2020..2023-01-01"));
        }
        if (words.get(2).equals("-")) {
            words.set(2, pick(random, "1", "2", "none"));
        }
        if (words.get(3).equals("-")) {
            words.set(3, pick(random, "hq", "none"));
        }
        switch (words.get(4)) {
            case "a2022=>3" -> words.set(4, pick(random, "a2022=3.01", "a2022=7", "a2022=50"));
            case "a2022=<=8" -> words.set(4, pick(random, "a2022=0", "a2022=5", "a2022=8"));
            case "a2022=pending", "" -> words.set(4, pick(random, "a2022=0", "a2022=5", "a2022=80"));
            default -> {}
        }
        return String.join(" ", words);
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static Formula firms(int top) {
        return new Formula.TopShare(new Parts.Residents(A, Grouping.FIRM), top, Optional.empty());
    }

    private static Formula industries(int top) {
        return new Formula.TopShare(new Parts.Residents(A, Grouping.LEADING_INDUSTRY), top, Optional.empty());
    }

    private static Formula count(boolean leading, ImmutableList<String> kinds, String atLeast) {
        Unit unit = Units.YUAN;
        return new Formula.ResidentsCount(new ResidentFilter(
                leading,
                kinds.stream().map(ResidentKind::of).collect(ImmutableList.toImmutableList()),
                Optional.ofNullable(atLeast)
                        .map(low -> new ResidentFilter.Size(A, Bounds.atLeast(Exact.parse(low)), unit))));
    }

    private static Province province(String residents) {
        return province(residents, LocalDate.of(2023, 12, 31), true, "");
    }

    private static Province province(String residents, LocalDate asOf, boolean complete, String returns) {
        Zone zone = Zone.builder()
                .from(Derived.zone())
                .addLeadingIndustries(
                        Provinces.logistics(), Provinces.industry().rank(2).build())
                .build();
        Roster.Builder roster =
                Roster.builder().zone(zone.id()).asOf(asOf).complete(complete).source(Provinces.PAGE);
        Splitter.on(';')
                .trimResults()
                .omitEmptyStrings()
                .split(residents)
                .forEach(said -> roster.addResidents(resident(said)));
        return Province.builder()
                .from(Derived.province(returns))
                .zones(ImmutableList.of(zone))
                .rosters(ImmutableList.of(roster.build()))
                .build();
    }

    private static Resident resident(String said) {
        boolean ofEditor = said.startsWith("!");
        List<String> words = Splitter.on(' ').omitEmptyStrings().limit(5).splitToList(said.substring(ofEditor ? 1 : 0));
        Resident.Builder resident = Resident.builder()
                .id(ResidentId.of(words.get(0)))
                .name(words.get(0))
                .source(ofEditor ? Provinces.EDITOR : Provinces.PAGE);
        List<String> dates = Splitter.on("..").splitToList(words.get(1));
        if (!dates.get(0).isEmpty()) {
            resident.since(PartialDate.parse(dates.get(0)));
        }
        if (!dates.get(1).isEmpty()) {
            resident.until(PartialDate.parse(dates.get(1)));
        }
        String industry = words.size() > 2 ? words.get(2) : "-";
        resident.outsideLeading(industry.equals("none"));
        if (Character.isDigit(industry.charAt(0))) {
            resident.membership(new Membership(
                    industry.charAt(0) - '0',
                    industry.endsWith("c") ? Membership.Link.CHAIN : Membership.Link.INDUSTRY));
        }
        String kinds = words.size() > 3 ? words.get(3) : "-";
        if (kinds.equals("none")) {
            resident.kinds(ImmutableList.of());
        } else if (!kinds.equals("-")) {
            resident.kinds(Splitter.on(',')
                    .splitToStream(kinds)
                    .map(ResidentKind::of)
                    .collect(ImmutableList.toImmutableList()));
        }
        return resident.addAllLines(Derived.lines(words.size() > 4 ? words.get(4) : ""))
                .build();
    }
}
