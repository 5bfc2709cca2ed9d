package org.servicezone.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.province.Province;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Cut;
import org.servicezone.model.rule.Ties;
import org.servicezone.model.vocabulary.BodyFunction;
import org.servicezone.model.vocabulary.DocumentKind;
import org.servicezone.model.zone.Zone;
import org.servicezone.scoring.eligibility.Eligibility;
import org.servicezone.scoring.fixture.Books;
import org.servicezone.scoring.fixture.Provinces;
import org.servicezone.scoring.fixture.RandomProvinces;

/** One condition that implies another is never answered better than it, whatever is missing, disputed or only bounded. */
class EntailmentTest {

    private static final Entailment ENTAILMENT =
            new Entailment(new ThresholdLogic(Books.book().build()));

    /** Each row from the strongest to the weakest. */
    private static final ImmutableList<ImmutableList<Requirement>> ROWS = ImmutableList.of(
            read("revenue[60,)*2", "revenue[60,)", "revenue[50,)"),
            read("share[60,80]", "share[60,)", "share(50,)"),
            read("up3", "up2", "up1", "flat1"),
            read("flat3", "flat2"),
            read("municipal-zone*3", "municipal-zone*2", "municipal-zone", "municipal-zone+provincial-zone"),
            ImmutableList.of(first(1), first(2)),
            ImmutableList.of(share(1, 4), share(1, 3)),
            ImmutableList.of(quantile(3, 4), quantile(1, 2)),
            ImmutableList.of(
                    Books.body(BodyFunction.MANAGEMENT, BodyFunction.OPERATION),
                    Books.body(BodyFunction.MANAGEMENT),
                    Books.body()),
            ImmutableList.of(staffed(20), staffed(10), Books.body()),
            ImmutableList.of(
                    Books.approved(ImmutableList.of(DocumentKind.PLAN, DocumentKind.BODY), "city"),
                    Books.approved(ImmutableList.of(DocumentKind.PLAN), "city"),
                    Books.approved(ImmutableList.of(DocumentKind.PLAN), "city", "province")),
            ImmutableList.of(services(7, 7), services(7, 6), services(6, 5), services(7, 5), services(7, 1)),
            ImmutableList.of(Books.listed(true, false), Books.listed(true, true)),
            ImmutableList.of(
                    listed(Requirement.Which.ALL, "modern-logistics"),
                    listed(Requirement.Which.ANY, "modern-logistics"),
                    listed(Requirement.Which.ANY)));

    @Test
    void each_condition_of_a_row_implies_those_after_it_and_not_those_before() {
        for (ImmutableList<Requirement> row : ROWS) {
            for (int i = 0; i < row.size(); i++) {
                for (int j = 0; j < row.size(); j++) {
                    assertThat(ENTAILMENT.entails(claim(row.get(i)), claim(row.get(j))))
                            .as("%s implies %s", row.get(i), row.get(j))
                            .isEqualTo(i <= j);
                }
            }
        }
    }

    @Test
    void conditions_of_different_rows_say_nothing_of_each_other() {
        for (int i = 0; i < ROWS.size(); i++) {
            for (int j = 0; j < ROWS.size(); j++) {
                Requirement one = ROWS.get(i).get(0);
                Requirement other = ROWS.get(j).get(0);
                assertThat(i != j && ENTAILMENT.entails(claim(one), claim(other)))
                        .as("%s implies %s", one, other)
                        .isEqualTo(one instanceof Requirement.Rising && other instanceof Requirement.Rising && i < j);
            }
        }
    }

    /** In drawn provinces the answers of a row never get worse from the strongest to the weakest. */
    @Property(tries = 150)
    void the_weaker_condition_is_never_answered_worse(@ForAll Random random) {
        Province province = new RandomProvinces(random).draw();
        for (ImmutableList<Requirement> row : ROWS) {
            List<List<Outcome>> answers =
                    row.stream().map(one -> answers(one, province)).toList();
            for (int i = 1; i < answers.size(); i++) {
                for (int zone = 0; zone < answers.get(i).size(); zone++) {
                    assertThat(rank(answers.get(i).get(zone)))
                            .as("%s beside %s", row.get(i), row.get(i - 1))
                            .isGreaterThanOrEqualTo(rank(answers.get(i - 1).get(zone)));
                }
            }
        }
    }

    private static List<Outcome> answers(Requirement requirement, Province province) {
        List<Outcome> outcomes = new ArrayList<>();
        Eligibility.assess(
                        Books.asking(requirement),
                        Readings.DEFAULTS,
                        province,
                        province.zones().stream().map(Zone::id).toList(),
                        Provinces.DAY,
                        Provinces.NEWEST)
                .forEach(verdict -> outcomes.add(verdict.outcome()));
        return outcomes;
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case NOT_MET -> 0;
            case UNDETERMINED -> 1;
            case MET -> 2;
        };
    }

    private static Claim claim(Requirement requirement) {
        return new Claim(new Shapes().stand("", requirement), true, Guard.ALWAYS);
    }

    private static ImmutableList<Requirement> read(String... conditions) {
        return ImmutableList.copyOf(conditions).stream().map(Conditions::read).collect(ImmutableList.toImmutableList());
    }

    private static Requirement front(Cut cut) {
        return Books.front(Books.cohort(true, true, Books.fixed(3)), cut, Ties.IN);
    }

    private static Requirement first(int places) {
        return front(new Cut.First(Books.fixed(places)));
    }

    private static Requirement share(int of, int parts) {
        return front(new Cut.Share(Books.fixed(Exact.of(of, parts)), RoundingMode.UP));
    }

    private static Requirement quantile(int of, int parts) {
        return front(new Cut.Quantile(Books.fixed(Exact.of(of, parts))));
    }

    private static Requirement staffed(int staff) {
        return new Requirement.BodyEstablished(
                Books.heading("body"), ImmutableList.of(), Optional.of(Books.fixed(staff)));
    }

    private static Requirement services(int of, int least) {
        return new Requirement.Covered(
                Books.heading("services"),
                Requirement.Coverage.SERVICES,
                Books.fixed(Books.SEVEN.subList(0, of).stream()
                        .map(Object::toString)
                        .collect(ImmutableList.toImmutableList())),
                Optional.of(Books.fixed(least)));
    }

    private static Requirement listed(Requirement.Which which, String... among) {
        return new Requirement.IndustryListed(Books.heading("listed"), true, false, ImmutableList.copyOf(among), which);
    }
}
