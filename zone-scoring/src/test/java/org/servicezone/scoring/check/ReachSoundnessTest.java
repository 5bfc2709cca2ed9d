package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.rulebook.Rulebook;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.evaluation.Scoring;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomProvinces;
import org.servicezone.scoring.fixture.RandomSchemes;

/** What the checks say of random schemes, beside what the evaluator makes of random zones. */
class ReachSoundnessTest {

    /** No score of any node, and no total, lies outside of what the checks say can be reached. */
    @Property(tries = 500)
    void every_score_lies_in_the_reach_of_its_node(@ForAll Random random) {
        RandomSchemes schemes = RandomSchemes.all(random);
        Scheme scheme = schemes.draw();
        CheckedRulebook book = RandomSchemes.book(scheme);
        RandomProvinces provinces = new RandomProvinces(random);
        Province province = schemes.withEvents(provinces.complete(provinces.draw(), zone -> false));
        Reach reach = reach(book.rulebook(), scheme);
        for (Scorecard card : Scoring.score(
                book,
                Readings.DEFAULTS,
                scheme,
                province,
                province.zones().stream().map(Zone::id).toList(),
                Provinces.DAY,
                Provinces.NEWEST)) {
            card.root().ifPresent(root -> root.flatten().forEach(score -> lies(scheme, reach, score)));
            card.total()
                    .flatMap(Bounds::point)
                    .ifPresent(total -> assertThat(reach.total().contains(total))
                            .as("%s in %s", total, reach.total())
                            .isTrue());
        }
    }

    private static void lies(Scheme scheme, Reach reach, NodeScore score) {
        Node node = node(scheme, score.node());
        Bounds bounds = reach.of(node).bounds();
        boolean there = !isLeftOut(score) && score.score().point().isPresent();
        if (there) {
            assertThat(bounds.contains(score.score().point().orElseThrow()) || touches(bounds, score.score()))
                    .as("%s in %s: %s", score.score(), Shown.of(bounds), node)
                    .isTrue();
        }
    }

    /** An end that is only approached may be reached once it is rounded. */
    private static boolean touches(Bounds bounds, Bounds score) {
        return bounds.low().map(Bounds.End::at).equals(score.low().map(Bounds.End::at))
                || bounds.high().map(Bounds.End::at).equals(score.high().map(Bounds.End::at));
    }

    private static boolean isLeftOut(NodeScore score) {
        if (score instanceof NodeScore.IndicatorScore indicator) {
            return indicator.leftOut();
        }
        if (score instanceof NodeScore.WeightedScore weighted) {
            return weighted.leftOut();
        }
        if (score instanceof NodeScore.CombinedScore combined) {
            return combined.leftOut();
        }
        return score.children().stream().anyMatch(ReachSoundnessTest::isLeftOut);
    }

    private static Node node(Scheme scheme, NodeId id) {
        return scheme.nodes().stream()
                .filter(node -> node.heading().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Reach reach(Rulebook book, Scheme scheme) {
        Defects defects = new Defects();
        Terms terms = new Terms(book, defects);
        return new Reach(new SchemeScope(new EditionChecks(book, terms, defects), book, terms, defects, "", scheme));
    }

    /** The generator keeps the directions that it declares, and the checks agree. */
    @Property(tries = 500)
    void curves_that_keep_their_direction_are_not_reported(@ForAll Random random) {
        Scheme scheme = RandomSchemes.all(random).draw();
        assertThat(RulebookCheck.check(RandomSchemes.book(scheme).rulebook()).defects())
                .noneMatch(d -> d.message().contains("runs against"))
                .noneMatch(d -> d.message().contains("gap") || d.message().contains("overlap"));
    }
}
