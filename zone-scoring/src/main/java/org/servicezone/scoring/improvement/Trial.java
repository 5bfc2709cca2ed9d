package org.servicezone.scoring.improvement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servicezone.model.measure.Figure;
import org.servicezone.model.measure.Measure;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.measure.Observation;
import org.servicezone.model.measure.Source;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.province.Province;
import org.servicezone.model.province.ReturnHistory;
import org.servicezone.model.province.ReturnLine;
import org.servicezone.model.result.Aim;
import org.servicezone.model.result.NodeScore;
import org.servicezone.model.result.RankEntry;
import org.servicezone.model.result.Scorecard;
import org.servicezone.model.scheme.Grade;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.ReferenceSet;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.time.Period;
import org.servicezone.model.vocabulary.Evidence;
import org.servicezone.model.zone.Zone;
import org.servicezone.model.zone.ZoneId;
import org.servicezone.scoring.derive.Amount;
import org.servicezone.scoring.derive.Figures;
import org.servicezone.scoring.evaluation.Occasion;
import org.servicezone.scoring.evaluation.Together;
import org.servicezone.scoring.ranking.Ranks;

/** Scores zones again with some figures of one of them other than they are. */
final class Trial {

    private static final Source SUPPOSED = new Source("supposed", Evidence.OFFICIAL_DOCUMENT);

    private final Occasion occasion;
    private final ImmutableList<Scorecard> before;
    private final boolean alone;

    private Trial(Occasion occasion, ImmutableList<Scorecard> before) {
        this.occasion = occasion;
        this.before = before;
        this.alone = occasion.scheme().nodes().stream().noneMatch(Trial::looksAtOthers);
    }

    static Trial of(Occasion occasion) {
        return new Trial(occasion, Together.of(occasion).cards());
    }

    /** As above, with the cards of those that were scored together. */
    static Trial of(Occasion occasion, List<Scorecard> cards) {
        return new Trial(occasion, ImmutableList.copyOf(cards));
    }

    private static boolean looksAtOthers(Node node) {
        return node instanceof Node.Levels
                || node instanceof Node.Leaf leaf
                        && leaf.indicator().curve().value().sets().stream()
                                .anyMatch(set -> set instanceof ReferenceSet.Scored);
    }

    Scheme scheme() {
        return occasion.scheme();
    }

    int newestReturn() {
        return occasion.newestReturn();
    }

    Measure measure(MeasureId id) {
        return occasion.rulebook()
                .rulebook()
                .measure(id)
                .orElseThrow(() -> new IllegalArgumentException("measure " + id + " is not declared"));
    }

    /** Returns what the newest return states of a measure, in its unit, where that is one number. */
    Optional<Exact> stated(ZoneId zone, MeasureId id) {
        if (measure(id).formula().isPresent()) {
            throw new IllegalArgumentException("measure " + id + " is derived; what it is made of can change");
        }
        Zone asked = Optional.ofNullable(occasion.province().zonesById().get(zone))
                .orElseThrow(() -> new IllegalArgumentException("there is no zone " + zone));
        return Optional.of(Figures.of(occasion.rulebook().rulebook(), occasion.province(), asked)
                        .amount(id, newestReturn()))
                .filter(Amount::isKnown)
                .flatMap(amount -> amount.bounds().point())
                .map(base -> base.dividedBy(measure(id).unit().factor()));
    }

    Scorecard now(ZoneId zone) {
        return card(before, zone);
    }

    private static Scorecard card(List<Scorecard> cards, ZoneId zone) {
        return cards.stream()
                .filter(card -> card.zone().equals(zone))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("zone " + zone + " is not among those scored together"));
    }

    /** Returns the cards of all zones with amounts of one of them as given, in the measures' units. */
    ImmutableList<Scorecard> with(ZoneId zone, Map<MeasureId, Exact> amounts) {
        return on(changed(zone, amounts, newestReturn()), zone);
    }

    /** Returns the card of a zone with one figure of a year as given, in base units. */
    Scorecard with(ZoneId zone, MeasureId measure, int year, Exact base) {
        Exact amount = base.dividedBy(measure(measure).unit().factor());
        Province changed = changed(zone, ImmutableMap.of(measure, amount), year);
        return among(changed, zone).card(alone ? 0 : occasion.together().indexOf(zone));
    }

    private ImmutableList<Scorecard> on(Province changed, ZoneId zone) {
        if (!alone) {
            return among(changed, zone).cards();
        }
        Scorecard own = among(changed, zone).card(0);
        return before.stream()
                .map(card -> card.zone().equals(zone) ? own : card)
                .collect(ImmutableList.toImmutableList());
    }

    /** The zones on other data; the zone alone where it does not look at the others. */
    private Together among(Province changed, ZoneId zone) {
        return Together.of(occasion.on(changed, alone ? ImmutableList.of(zone) : occasion.together()));
    }

    private Province changed(ZoneId zone, Map<MeasureId, Exact> amounts, int year) {
        ReturnHistory old = occasion.province().history(zone);
        List<ReturnLine> lines = new ArrayList<>();
        for (ReturnLine line : old.lines()) {
            boolean replaced =
                    amounts.containsKey(line.measure()) && line.period().equals(Period.ofYear(year));
            if (!replaced) {
                lines.add(line);
            }
        }
        amounts.forEach((id, amount) -> lines.add(ReturnLine.ofYear(
                year, id, Observation.stated(Figure.exactly(amount, measure(id).unit()), SUPPOSED))));
        ReturnHistory history = ReturnHistory.builder().zone(zone).lines(lines).build();
        List<ReturnHistory> histories = new ArrayList<>();
        boolean found = false;
        for (ReturnHistory one : occasion.province().histories()) {
            boolean own = one.zone().equals(zone);
            histories.add(own ? history : one);
            found |= own;
        }
        if (!found) {
            histories.add(history);
        }
        return Province.builder().from(occasion.province()).histories(histories).build();
    }

    /** Says whether a zone surely has what it aims at. */
    boolean reaches(Aim aim, ZoneId zone, List<Scorecard> cards) {
        Scorecard card = card(cards, zone);
        return aim.match(new Aim.Cases<Boolean>() {
            @Override
            public Boolean grade(Aim.ForGrade asked) {
                List<String> order =
                        scheme().gradeScale().grades().stream().map(Grade::code).toList();
                int least = order.indexOf(asked.grade());
                if (least < 0) {
                    throw new IllegalArgumentException("there is no grade \"" + asked.grade() + "\"");
                }
                return !card.grades().isEmpty()
                        && card.grades().stream().allMatch(code -> order.indexOf(code) <= least);
            }

            @Override
            public Boolean place(Aim.ForPlace asked) {
                return entry(zone, cards).map(e -> e.worst() <= asked.place()).orElse(false);
            }

            @Override
            public Boolean score(Aim.ForScore asked) {
                Optional<Bounds> score = asked.node().equals(card.scheme())
                        ? card.total()
                        : card.score(asked.node()).map(NodeScore::score);
                return score.map(s -> asked.scores().encloses(s)).orElse(false);
            }
        });
    }

    Optional<RankEntry> entry(ZoneId zone, List<Scorecard> cards) {
        return Ranks.rank(Optional.empty(), scheme().ranking(), cards).entry(zone);
    }
}
