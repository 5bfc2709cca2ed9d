package org.servicezone.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.result.AdjustmentScore;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.scheme.Effect;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.check.CheckedRulebook;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomProvinces;
import org.servicezone.scoring.fixture.RandomSchemes;

/** Random schemes for random provinces with gaps of every kind: whatever comes, it lies in what was said before. */
class SchemeSoundnessTest {

    /** The card of every completion lies in the card of what is known now. */
    @Property(tries = 700)
    void every_completion_lies_in_the_card(@ForAll Random random) {
        holds(random, RandomSchemes.all(random));
    }

    /** The same where no zone is set against others, so that all of a card is a single zone's. */
    @Property(tries = 700)
    void every_completion_lies_in_the_card_of_a_zone_alone(@ForAll Random random) {
        holds(random, RandomSchemes.withoutSets(random));
    }

    private static void holds(Random random, RandomSchemes schemes) {
        RandomProvinces provinces = new RandomProvinces(random);
        Scheme scheme = schemes.draw();
        CheckedRulebook book = RandomSchemes.book(scheme);
        Province province = schemes.withEvents(provinces.draw());
        ImmutableList<Scorecard> before = score(book, scheme, province, province);
        for (int i = 0; i < 3; i++) {
            Province completed = provinces.complete(province, zone -> false);
            ImmutableList<Scorecard> after = score(book, scheme, completed, province);
            for (int zone = 0; zone < before.size(); zone++) {
                lies(before.get(zone), after.get(zone));
            }
        }
    }

    private static ImmutableList<Scorecard> score(
            CheckedRulebook book, Scheme scheme, Province province, Province together) {
        return Scoring.score(
                book,
                Readings.DEFAULTS,
                scheme,
                province,
                together.zones().stream().map(Zone::id).toList(),
                Provinces.DAY,
                Provinces.NEWEST);
    }

    private static void lies(Scorecard before, Scorecard after) {
        if (before.root().isEmpty()) {
            return; // refused as a whole: a figure will not come, or the node above decides without it
        }
        String both = "before " + before + "\nafter " + after;
        after.root().ifPresent(root -> {
            NodeScore now = before.root().orElseThrow();
            assertThat(now.score().encloses(root.score()))
                    .as(() -> "the root, by way of " + culprit(now, root))
                    .isTrue();
            for (int i = 0; i < before.adjustments().size(); i++) {
                lies(before.adjustments().get(i), after.adjustments().get(i), both);
            }
        });
        if (before.total().isPresent() && after.total().isPresent()) {
            encloses(before.total(), after.total(), both);
            encloses(before.unrounded(), after.unrounded(), both);
            assertThat(before.grades()).as(both).containsAll(after.grades());
        }
        assertThat(before.effect(Effect.Kind.VOID_YEAR) == Outcome.MET
                        && after.total().isPresent())
                .as("what is void stays void: %s", both)
                .isFalse();
    }

    private static void lies(AdjustmentScore before, AdjustmentScore after, String both) {
        assertThat(before.after().encloses(after.after())).as(both).isTrue();
        assertThat(before.points().encloses(after.points())).as(both).isTrue();
        if (before.effect().isPresent() && before.applies() != Outcome.UNDETERMINED) {
            assertThat(after.applies()).as(both).isEqualTo(before.applies());
        }
    }

    /** The innermost node whose score got out of its bounds, before and after. */
    private static String culprit(NodeScore before, NodeScore after) {
        for (int i = 0; i < Math.min(before.children().size(), after.children().size()); i++) {
            NodeScore was = before.children().get(i);
            NodeScore is = after.children().get(i);
            if (was.node().equals(is.node()) && !was.score().encloses(is.score())) {
                return culprit(was, is);
            }
        }
        return "\n" + before + "\n" + after;
    }

    private static void encloses(Optional<Bounds> before, Optional<Bounds> after, String both) {
        assertThat(before.orElseThrow().encloses(after.orElseThrow())).as(both).isTrue();
    }
}
