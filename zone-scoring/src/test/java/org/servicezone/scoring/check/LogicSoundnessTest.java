package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.servicezone.model.finding.Defect;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

/**
 * Whatever the checks report is so. A condition that cannot hold, cannot fail, or says nothing beside another may as well
 * be always or never met: for each report, in all the cases that it names, one of the two leaves the answer of the whole
 * as it is in every world.
 */
class LogicSoundnessTest {

    private static final String ADMISSION = "/editions/0/admission";
    private static final List<String> SHARES = List.of("0", "20", "35", "50", "55", "60", "80", "100");
    private static final List<World> WORLDS = worlds();

    /** What is so of a zone under a reading. */
    private record World(
            Exact share, Exact shareBefore, List<String> titles, boolean finding, String type, String option) {}

    /** A report is certain: no world contradicts it. */
    @Property(tries = 300)
    void whatever_is_reported_is_so(@ForAll("conditions") String text) {
        Requirement whole = Conditions.read(text);
        List<Defect> defects = RulebookCheck.check(
                        Books.book(Books.edition(whole).build()).build())
                .defects();
        Map<String, Stand> stands = stands(new Shapes().stand(ADMISSION, whole));
        for (Defect defect : defects) {
            assertThat(isSo(whole, stands, defect)).as("%s: %s", text, defect).isTrue();
        }
    }

    /** What can never hold, or always does, is not passed over where it is plain: each part asks of one figure, title or finding. */
    @Property(tries = 300)
    void a_contradiction_of_plain_parts_is_found(@ForAll("plain") List<String> parts) {
        String text = "all(" + String.join("; ", parts) + ")";
        Requirement whole = Conditions.read(text);
        boolean never = WORLDS.stream().noneMatch(world -> holds(whole, world, Optional.empty(), false));
        boolean reported = RulebookCheck.check(
                        Books.book(Books.edition(whole).build()).build())
                .checked()
                .isEmpty();
        assertThat(!never || reported).as(text).isTrue();
    }

    private static boolean isSo(Requirement whole, Map<String, Stand> stands, Defect defect) {
        String pointer = defect.pointer();
        if (pointer.endsWith("/options")) {
            return alike(stands, pointer);
        }
        if (defect.message().contains("count twice")) {
            return true;
        }
        Requirement reported = nearest(stands, pointer.replaceAll("/when(/[0-9]+)?$", "/then"));
        boolean someCases = defect.message().contains("for zones")
                || defect.message().contains("is read as")
                || defect.message().contains("comes here");
        Map<String, List<World>> byCase = WORLDS.stream()
                .collect(Collectors.groupingBy(
                        world -> someCases ? world.type() + world.option() + world.titles() : "all"));
        return byCase.values().stream()
                .anyMatch(worlds -> worlds.stream().allMatch(world -> sameWith(whole, reported, world, false))
                        || worlds.stream().allMatch(world -> sameWith(whole, reported, world, true)));
    }

    private static boolean sameWith(Requirement whole, Requirement reported, World world, boolean constant) {
        return holds(whole, world, Optional.empty(), false) == holds(whole, world, Optional.of(reported), constant);
    }

    private static boolean alike(Map<String, Stand> stands, String pointer) {
        Stand choice = stands.getOrDefault(
                pointer.replaceAll("/options$", ""), stands.values().iterator().next());
        return WORLDS.stream()
                .allMatch(world -> choice.below().stream()
                                .map(option -> holds(option.requirement(), world, Optional.empty(), false))
                                .distinct()
                                .count()
                        == 1);
    }

    private static Requirement nearest(Map<String, Stand> stands, String pointer) {
        String at = pointer;
        while (!stands.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return stands.get(at).requirement();
    }

    private static Map<String, Stand> stands(Stand root) {
        return flat(root).stream().collect(Collectors.toMap(Stand::pointer, stand -> stand));
    }

    private static List<Stand> flat(Stand root) {
        List<Stand> all = new ArrayList<>(List.of(root));
        root.below().forEach(below -> all.addAll(flat(below)));
        return all;
    }

    /** Answers plainly, with one condition replaced by a constant where it stands. */
    private static boolean holds(Requirement asked, World world, Optional<Requirement> replaced, boolean constant) {
        if (replaced.isPresent() && replaced.get() == asked) {
            return constant;
        }
        if (asked instanceof Requirement.Composed composed) {
            long met = composed.parts().stream()
                    .filter(part -> holds(part, world, replaced, constant))
                    .count();
            return switch (composed.operator()) {
                case ALL -> met == composed.parts().size();
                case ANY -> met > 0;
                case NONE -> met == 0;
                case AT_LEAST, ALIKE ->
                    met >= composed.least().map(Cited::value).orElse(1);
            };
        }
        if (asked instanceof Requirement.Chosen chosen) {
            return holds(chosen.choice().pick(world.option()), world, replaced, constant);
        }
        if (asked instanceof Requirement.Alternatives alternatives) {
            return alternatives.branches().stream()
                    .filter(branch -> branch.when().stream()
                            .anyMatch(alternatives.by() == Axis.TYPE ? world.type()::equals : world.titles()::contains))
                    .findFirst()
                    .map(Requirement.Branch::then)
                    .or(alternatives::otherwise)
                    .map(branch -> holds(branch, world, replaced, constant))
                    .orElse(false);
        }
        if (asked instanceof Requirement.Threshold threshold) {
            boolean now = ThresholdLogic.asked(threshold).contains(world.share());
            return now
                    && (ThresholdLogic.years(threshold) == 1
                            || ThresholdLogic.asked(threshold).contains(world.shareBefore()));
        }
        if (asked instanceof Requirement.TitleHeld title) {
            return title.anyOf().stream().anyMatch(level -> world.titles().contains(level.value()));
        }
        return asked instanceof Requirement.Exempt || world.finding();
    }

    private static List<World> worlds() {
        List<World> worlds = new ArrayList<>();
        for (String share :
                List.of("0", "10", "20", "30", "35", "40", "50", "52", "55", "57", "60", "70", "80", "90", "100")) {
            for (String before : List.of("0", "20", "40", "50", "52", "60", "90", "100")) {
                for (String titles :
                        List.of("", "municipal-zone", "provincial-zone", "municipal-zone provincial-zone")) {
                    for (String rest : List.of(
                            "0 modern-logistics",
                            "1 modern-logistics",
                            "0 financial-services",
                            "1 financial-services")) {
                        for (String option : List.of("revenue", "tax")) {
                            worlds.add(new World(
                                    percent(share),
                                    percent(before),
                                    Splitter.on(' ').omitEmptyStrings().splitToList(titles),
                                    rest.startsWith("1"),
                                    rest.substring(2),
                                    option));
                        }
                    }
                }
            }
        }
        return worlds;
    }

    private static Exact percent(String value) {
        return Schemes.exact(value).times(Exact.of(1, 100));
    }

    @Provide
    Arbitrary<List<String>> plain() {
        return Arbitraries.oneOf(
                        share(Arbitraries.just("")),
                        Arbitraries.of("municipal-zone", "none(municipal-zone)", "none(none(municipal-zone))"),
                        Arbitraries.of("?front-of-cohort", "none(?front-of-cohort)"))
                .list()
                .ofMinSize(2)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> conditions() {
        return condition(3);
    }

    private static Arbitrary<String> condition(int depth) {
        Arbitrary<String> leaf = Arbitraries.frequencyOf(
                Tuple.of(5, share(Arbitraries.of("", "", "*2"))),
                Tuple.of(2, title()),
                Tuple.of(1, Arbitraries.of("?front-of-cohort", "exempt")));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> below = Arbitraries.lazy(() -> condition(depth - 1));
        Arbitrary<String> group = Combinators.combine(
                        Arbitraries.of("all", "all", "any", "any", "none", "two"),
                        below.list().ofMinSize(2).ofMaxSize(4))
                .as((operator, parts) -> operator + "(" + String.join("; ", parts) + ")");
        Arbitrary<String> cases = Combinators.combine(
                        Arbitraries.of(
                                "R1{revenue: %s | tax: %s}",
                                "type{modern-logistics: %s | else: %s}",
                                "title{municipal-zone: %s | else: %s}",
                                "title{municipal-zone: %s | provincial-zone: %s | else: none(?front-of-cohort)}"),
                        below,
                        below)
                .as((form, one, other) -> form.replaceFirst("%s", one).replaceFirst("%s", other));
        return Arbitraries.frequencyOf(Tuple.of(2, leaf), Tuple.of(4, group), Tuple.of(1, cases));
    }

    private static Arbitrary<String> title() {
        return Arbitraries.of(
                "municipal-zone",
                "provincial-zone",
                "municipal-zone+provincial-zone",
                "none(municipal-zone)",
                "none(provincial-zone)");
    }

    private static Arbitrary<String> share(Arbitrary<String> years) {
        return Combinators.combine(
                        Arbitraries.of(SHARES),
                        Arbitraries.of(SHARES),
                        Arbitraries.of("[%s,)", "(%s,)", "(,%s)", "(,%s]", "[%s,%s]", "(%s,%s]"),
                        years)
                .as((one, other, form, suffix) -> "share" + interval(one, other, form) + suffix);
    }

    private static String interval(String one, String other, String form) {
        boolean ordered = Schemes.exact(one).isLessThan(Schemes.exact(other));
        String low = ordered ? one : other;
        String high = ordered ? other : one;
        boolean both = form.indexOf("%s") != form.lastIndexOf("%s");
        if (both && low.equals(high)) {
            return "[" + low + "," + high + "]";
        }
        return both ? form.replaceFirst("%s", low).replaceFirst("%s", high) : form.replace("%s", one);
    }
}
