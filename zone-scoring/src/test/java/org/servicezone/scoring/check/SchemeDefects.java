package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Curve;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Schemes;

/** What is wrong with a scheme, as pointers below it, so that a test names the defect and its sound neighbour in a line. */
final class SchemeDefects {

    private static final String SCHEME = "/editions/0/schemes/0";

    private SchemeDefects() {}

    /** The pointers below the scheme, joined by blanks; nothing where it is sound. */
    static String of(Scheme.Builder scheme) {
        Rulebook book = Books.book(Books.edition(Books.planMade())
                        .addSchemes(scheme.build())
                        .build())
                .addPlaces(Books.county("320102", "320100"))
                .build();
        RulebookCheck check = RulebookCheck.check(book);
        assertThat(check.checked().isPresent()).isEqualTo(check.defects().isEmpty());
        assertThat(check.defects()).allSatisfy(d -> {
            assertThat(d.pointer()).startsWith(SCHEME);
            assertThat(d.message()).isNotBlank();
            assertThat(d.remedy()).isNotBlank();
        });
        return String.join(
                " ",
                check.defects().stream()
                        .map(d -> d.pointer().substring(SCHEME.length()))
                        .toList());
    }

    /** The same of a scheme with this root, graded so that every total has a grade. */
    static String of(Node root) {
        return of(scheme(root));
    }

    /** A scheme with one grade for all, since this test is about something else. */
    static Scheme.Builder scheme(Node root) {
        return Schemes.scheme(root)
                .gradeScale(org.servicezone.model.scheme.GradeScale.of(
                        ImmutableList.of(Schemes.grade("all", "[0,100]")),
                        org.servicezone.model.policy.Basis.text(Books.CLAUSE)));
    }

    /** The pointers below the curve of a lone indicator. */
    static String ofCurve(MeasureId measure, Direction direction, Curve curve) {
        String found = of(new Node.Leaf(Indicator.builder()
                .from(Schemes.indicator("a", measure, curve).build())
                .direction(direction)
                .build()));
        return found.replace("/root/curve/value", "curve");
    }

    static Node constant(String id, String points) {
        return new Node.ConstantNode(Books.heading(id), Books.fixed(Exact.parse(points)));
    }

    static Node limited(String id, Node node, String floor, String cap) {
        return new Node.Limited(
                Books.heading(id),
                node,
                Optional.ofNullable(floor).map(f -> Books.fixed(Exact.parse(f))),
                Optional.ofNullable(cap).map(c -> Books.fixed(Exact.parse(c))));
    }
}
