package org.servicezone.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.servicezone.fixture.Samples.heading;
import static org.servicezone.scoring.recognition.Cases.BASIS;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicezone.model.casework.Among;
import org.servicezone.model.casework.Candidate;
import org.servicezone.model.casework.Choosing;
import org.servicezone.model.casework.Chosen;
import org.servicezone.model.casework.Constraint;
import org.servicezone.model.casework.Departure;
import org.servicezone.model.casework.Selection;
import org.servicezone.model.casework.SelectionRule;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.PlaceCode;
import org.servicezone.model.vocabulary.ZoneType;
import org.servicezone.model.zone.ZoneId;

class SelectionsTest {

    /** Candidates are written zone:rank:city:type:place; city 1 and 2 lie in the south, 3 in the north; 0 is no place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # constraints            | candidates                                          | ties | what became of them
            quota<=2                 | a:1:1:x:0 b:2:1:x:0 c:3:1:x:0                       | OPEN | a IN; b IN; c OUT quota
            quota<=9                 | a:1:1:x:0 b:2:1:x:0                                 | OPEN | a IN; b IN
            quota<=0                 | a:1:1:x:0                                           | OPEN | a OUT quota
            quota<=2 city1<=1        | a:1:1:x:0 b:2:1:x:0 c:3:2:x:0                       | OPEN | a IN; b OUT city1; c IN
            quota<=2 south<=1        | a:1:1:x:0 b:2:2:x:0 c:3:3:x:0                       | OPEN | a IN; b OUT south; c IN
            quota<=2 type-x<=1       | a:1:1:x:0 b:2:3:x:0 c:3:2:y:0                       | OPEN | a IN; b OUT type-x; c IN
            quota<=2 north>=1        | a:1:1:x:0 b:2:2:x:0 c:3:3:x:0                       | OPEN | a IN; b OUT quota north; c IN
            quota<=1 north>=1        | a:1:1:x:0 b:2:3:x:0 c:3:3:x:0                       | OPEN | a OUT quota north; b IN; c OUT quota
            quota<=2 order           | a:1:1:x:3 b:2:1:x:1 c:3:1:x:2                       | OPEN | a OUT quota order; b IN; c IN
            quota<=1 order           | a:1:1:x:2 b:2:2:x:0 c:3:1:x:1                       | OPEN | a OUT quota order; b IN; c OUT quota
            quota<=3 order type-y<=0 | a:1:1:x:2 b:2:1:y:1 c:3:1:x:0                       | OPEN | a OUT order type-y; b OUT type-y; c IN
            quota<=1                 | a:1:1:x:0 b:1:2:x:0 c:3:3:x:0                       | OPEN | a OPEN quota; b OPEN quota; c OUT quota
            quota<=1                 | a:1:1:x:0 b:1:2:x:0 c:3:3:x:0                       | IN   | a IN; b IN; c OUT quota; quota 2 over 1
            quota<=1                 | a:1:1:x:0 b:1:2:x:0 c:3:3:x:0                       | OUT  | a OUT quota; b OUT quota; c IN
            quota<=2 city1<=1        | a:1:1:x:0 b:1:1:x:0 c:3:3:x:0                       | OPEN | a OPEN city1; b OPEN city1; c IN
            quota<=2 city1<=1        | a:1:1:x:0 b:1:1:x:0 c:3:3:x:0                       | IN   | a IN; b IN; c OUT quota; city1 2 over 1
            quota<=1 south>=1        | a:1:1:x:0 b:1:2:x:0                                 | OUT  | a OPEN quota; b OPEN quota
            quota<=2 type-y>=1       | a:1:1:x:0 b:1:2:x:0 c:2:1:y:0                       | IN   | a OPEN quota type-y; b OPEN quota type-y; c IN
            """)
    void the_best_list_and_who_is_out_by_what(String constraints, String candidates, Ties ties, String said) {
        assertThat(said(Selections.select(rule(constraints, ties), candidates(candidates), ImmutableList.of())))
                .isEqualTo(said);
    }

    @Test
    void the_recommended_order_is_departed_from_with_a_reason_alone() {
        SelectionRule rule = rule("quota<=1 order", Ties.OPEN);
        ImmutableList<Candidate> candidates = candidates("a:1:1:x:2 b:2:1:x:1");
        Departure departure = new Departure(ZoneId.of("b"), "its plan is being revised");

        assertThat(said(Selections.select(rule, candidates, ImmutableList.of())))
                .isEqualTo("a OUT quota order; b IN");
        Selection departed = Selections.select(rule, candidates, ImmutableList.of(departure));
        assertThat(said(departed)).isEqualTo("a IN; b OUT quota");
        assertThat(((Selection.Listed) departed).departures()).containsExactly(departure);
        assertThatIllegalArgumentException().isThrownBy(() -> new Departure(ZoneId.of("b"), " "));
    }

    @Test
    void a_reason_that_is_not_needed_is_not_told() {
        Selection selection = Selections.select(
                rule("quota<=2 order", Ties.OPEN),
                candidates("a:1:1:x:2 b:2:1:x:1"),
                ImmutableList.of(new Departure(ZoneId.of("b"), "why not")));

        assertThat(((Selection.Listed) selection).departures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quota<=1 south>=1 north>=1 type-x<=9 | a:1:1:x:0 b:2:3:x:0            | quota south north
            quota<=9 north>=1                    | a:1:1:x:0                      | north
            quota<=9 type-y>=1 order type-x<=0   | a:1:1:x:1 b:2:1:y:2            | type-y order type-x
            city1>=2 south<=1 quota<=1           | a:1:1:x:0 b:2:1:x:0            | city1 quota
            """)
    void constraints_that_no_list_keeps_to_are_named_and_none_to_spare(
            String constraints, String candidates, String conflict) {
        assertThat(said(Selections.select(rule(constraints, Ties.OPEN), candidates(candidates), ImmutableList.of())))
                .isEqualTo(conflict);
    }

    @Test
    void a_hundred_candidates_of_thirteen_cities_are_selected() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("z")
                    .append(i)
                    .append(':')
                    .append(i + 1)
                    .append(":")
                    .append(i % 13 % 3 + 1)
                    .append(":")
                    .append("xyzuvw".charAt(i % 6))
                    .append(":0 ");
        }
        Selection selection = Selections.select(
                rule("quota<=40 city1<=15 south<=25 type-x<=8 type-y<=8 type-z>=4 type-u<=7 north>=10", Ties.OPEN),
                candidates(text.toString().strip()),
                ImmutableList.of());

        assertThat(((Selection.Listed) selection).choosings())
                .filteredOn(c -> c.chosen() == Chosen.IN)
                .hasSize(40);
    }

    @Test
    void a_tie_of_too_many_is_not_solved_and_says_so() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append("z").append(i).append(":1:1:x:0 ");
        }
        assertThat(Selections.select(
                        rule("quota<=8", Ties.OPEN), candidates(text.toString().strip()), ImmutableList.of()))
                .isInstanceOf(Selection.Unsolved.class);
    }

    @Test
    void candidates_that_cannot_be_are_refused() {
        SelectionRule rule = rule("quota<=1", Ties.OPEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selections.select(rule, candidates("a:1:1:x:0 a:2:1:x:0"), ImmutableList.of()))
                .withMessage("a stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selections.select(rule, candidates("a:1:1:x:1 b:2:1:x:1"), ImmutableList.of()))
                .withMessage("two candidates of city 320001 have the place 1 on its list");
        Candidate astray = Candidate.builder()
                .zone(ZoneId.of("b"))
                .rank(1)
                .city(PlaceCode.of("320001"))
                .region("north")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selections.select(
                        rule,
                        ImmutableList.<Candidate>builder()
                                .addAll(candidates("a:1:1:x:0"))
                                .add(astray)
                                .build(),
                        ImmutableList.of()))
                .withMessage("city 320001 lies in two regions: south and north");
    }

    static SelectionRule rule(String constraints, Ties ties) {
        return new SelectionRule(
                heading("list"),
                Stream.of(constraints.split(" "))
                        .map(SelectionsTest::constraint)
                        .collect(ImmutableList.toImmutableList()),
                Cited.of(ties, BASIS));
    }

    private static Constraint constraint(String text) {
        if (text.equals("order")) {
            return new Constraint.RecommendedOrder(heading("order"));
        }
        boolean cap = text.contains("<=");
        String[] parts = text.split("[<>]=");
        int number = Integer.parseInt(parts[1]);
        return cap
                ? new Constraint.Cap(heading(parts[0]), among(parts[0]), Cited.of(number, BASIS))
                : new Constraint.Floor(heading(parts[0]), among(parts[0]), Cited.of(number, BASIS));
    }

    private static Among among(String name) {
        if (name.startsWith("city")) {
            return new Among.OfCity(PlaceCode.of("32000" + name.substring(4)));
        }
        if (name.startsWith("type-")) {
            return new Among.OfType(ZoneType.of(name.substring(5)));
        }
        return name.equals("quota") ? new Among.All() : new Among.OfRegion(name);
    }

    private static ImmutableList<Candidate> candidates(String text) {
        return Stream.of(text.split(" "))
                .map(one -> one.split(":"))
                .map(p -> Candidate.builder()
                        .zone(ZoneId.of(p[0]))
                        .rank(Integer.parseInt(p[1]))
                        .city(PlaceCode.of("32000" + p[2]))
                        .region(p[2].equals("3") ? "north" : "south")
                        .type(ZoneType.of(p[3]))
                        .place(p[4].equals("0") ? Optional.empty() : Optional.of(Integer.parseInt(p[4])))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static String said(Selection selection) {
        return selection.match(new Selection.Cases<>() {
            @Override
            public String listed(Selection.Listed listed) {
                return Stream.concat(
                                listed.choosings().stream().map(SelectionsTest::said),
                                listed.exceeded().stream().map(e -> e.cap() + " " + e.chosen() + " over " + e.most()))
                        .reduce((a, b) -> a + "; " + b)
                        .orElse("");
            }

            @Override
            public String infeasible(Selection.Infeasible infeasible) {
                return Joiner.on(' ').join(infeasible.conflict());
            }

            @Override
            public String unsolved(Selection.Unsolved unsolved) {
                return "unsolved";
            }
        });
    }

    private static String said(Choosing choosing) {
        List<NodeId> by = choosing.by();
        return choosing.zone() + " " + choosing.chosen()
                + (by.isEmpty() ? "" : " " + Joiner.on(' ').join(by));
    }
}
