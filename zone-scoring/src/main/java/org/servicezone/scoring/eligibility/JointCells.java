package org.servicezone.scoring.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.servicezone.model.finding.Finding;
import org.servicezone.model.finding.InputKind;
import org.servicezone.model.finding.MissingInput;
import org.servicezone.model.finding.Outcome;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Bounds;
import org.servicezone.model.number.Exact;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.policy.Readings;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Operator;
import org.servicezone.model.rulebook.Edition;
import org.servicezone.model.vocabulary.Supplier;
import org.servicezone.model.vocabulary.TitleLevel;
import org.servicezone.scoring.check.CheckedRulebook;

/**
 * Inputs that several conditions ask for: revenue of at least 10 or below 10 leaves nothing open, whatever the revenue is.
 * Where such an input is missing it is supposed to lie in each of its cells in turn, between the breakpoints of the
 * thresholds, or to be answered with yes and with no; what all cells decide alike is decided. At most
 * {@value #BUDGET} cells are looked at; inputs that would go beyond are left whole, which decides less and never wrongly.
 */
final class JointCells {

    static final int BUDGET = 64;

    /** A figure of so many years back. */
    private record Shared(MeasureId measure, int back) {}

    private final Edition edition;
    private final ImmutableList<Shared> figures;
    private final SetMultimap<Shared, Exact> breakpoints;
    private final ImmutableList<Requirement.NamedFinding> judgements;
    private final ImmutableList<TitleLevel> titles;

    private JointCells(
            Edition edition,
            ImmutableList<Shared> figures,
            SetMultimap<Shared, Exact> breakpoints,
            ImmutableList<Requirement.NamedFinding> judgements,
            ImmutableList<TitleLevel> titles) {
        this.edition = edition;
        this.figures = figures;
        this.breakpoints = breakpoints;
        this.judgements = judgements;
        this.titles = titles;
    }

    /** Looks once which inputs the conditions of an edition share under the readings. */
    static JointCells of(CheckedRulebook rulebook, Readings readings, Edition edition) {
        Uses uses = new Uses(rulebook, readings);
        uses.look(edition.admission());
        return new JointCells(
                edition,
                uses.breakpoints.keySet().stream()
                        .filter(figure -> uses.figures.count(figure) > 1)
                        .collect(ImmutableList.toImmutableList()),
                uses.breakpoints,
                several(uses.judgements).stream()
                        .filter(judgement -> !uses.overriding.contains(judgement))
                        .collect(ImmutableList.toImmutableList()),
                several(uses.titles));
    }

    private static <T> ImmutableList<T> several(Multiset<T> uses) {
        return uses.elementSet().stream().filter(use -> uses.count(use) > 1).collect(ImmutableList.toImmutableList());
    }

    /** How often each input is asked for. */
    private static final class Uses {

        private final CheckedRulebook rulebook;
        private final Readings readings;
        private final Multiset<Shared> figures = LinkedHashMultiset.create();
        private final SetMultimap<Shared, Exact> breakpoints = LinkedHashMultimap.create();
        private final Multiset<Requirement.NamedFinding> judgements = LinkedHashMultiset.create();
        /** Findings that nobody need make: without one the figures decide. */
        private final Set<Requirement.NamedFinding> overriding = new LinkedHashSet<>();

        private final Multiset<TitleLevel> titles = LinkedHashMultiset.create();

        Uses(CheckedRulebook rulebook, Readings readings) {
            this.rulebook = rulebook;
            this.readings = readings;
        }

        void look(Requirement requirement) {
            if (requirement instanceof Requirement.Chosen chosen) {
                look(chosen.choice().pick(rulebook.option(chosen.choice().reading(), readings)));
                return;
            }
            requirement.parts().forEach(this::look);
            if (requirement instanceof Requirement.Threshold threshold) {
                threshold(threshold);
            } else if (requirement instanceof Requirement.Rising rising) {
                for (int back = 0; back <= fixed(rising.rises()); back++) {
                    figures.add(new Shared(rising.measure(), back));
                }
            } else if (requirement instanceof Requirement.CohortPlace place) {
                figures.add(new Shared(place.measure(), 0));
                place.finding().ifPresent(overriding::add);
            } else if (requirement instanceof Requirement.Judged judged) {
                judgements.add(new Requirement.NamedFinding(judged.subject(), judged.by()));
            } else if (requirement instanceof Requirement.EventOccurred event) {
                event.clearance().ifPresent(judgements::add);
            } else if (requirement instanceof Requirement.TitleHeld held) {
                titles.addAll(ImmutableSet.copyOf(held.anyOf()));
            } else if (requirement instanceof Requirement.Alternatives alternatives
                    && alternatives.by() == Axis.TITLE) {
                alternatives.branches().stream()
                        .flatMap(branch -> branch.when().stream())
                        .distinct()
                        .forEach(code -> titles.add(TitleLevel.of(code)));
            }
        }

        /** How many years are asked for in any case: a number of ours splits nothing, as no number of ours may decide. */
        private static int fixed(Cited<Integer> years) {
            return years.basis().isIllustrative() ? 1 : years.value();
        }

        private void threshold(Requirement.Threshold threshold) {
            boolean reported = rulebook.rulebook()
                    .measure(threshold.measure())
                    .map(measure -> measure.formula().isEmpty())
                    .orElse(false);
            if (!reported) {
                return;
            }
            Bounds asked = threshold.amounts().value().times(threshold.unit().factor());
            int years = threshold.years().map(Uses::fixed).orElse(1);
            for (int back = 0; back < years; back++) {
                Shared figure = new Shared(threshold.measure(), back);
                figures.add(figure);
                if (!threshold.amounts().basis().isIllustrative()) {
                    asked.low().ifPresent(end -> breakpoints.put(figure, end.at()));
                    asked.high().ifPresent(end -> breakpoints.put(figure, end.at()));
                }
            }
        }
    }

    /** Returns the edition. */
    Edition edition() {
        return edition;
    }

    /** Says whether there is anything to look at together. */
    boolean isEmpty() {
        return figures.isEmpty() && judgements.isEmpty() && titles.isEmpty();
    }

    /** Assesses a zone; only what stays open is looked at cell by cell. */
    Finding assess(Case file) {
        Requirement admission = edition.admission();
        Finding plain = admission.match(Assessor.of(file, false));
        if (isEmpty() || plain.outcome() != Outcome.UNDETERMINED) {
            return plain;
        }
        List<Cell> cells = List.of(Cell.WHOLE);
        for (ImmutableList<Cell> split : splits(file, ImmutableSet.copyOf(plain.missing()))) {
            if (cells.size() * split.size() <= BUDGET) {
                cells = product(cells, split);
            }
        }
        return cells.size() > 1 ? alike(file, admission, cells, plain) : plain;
    }

    private static List<Cell> product(List<Cell> cells, ImmutableList<Cell> split) {
        List<Cell> product = new ArrayList<>();
        cells.forEach(cell -> split.forEach(part -> product.add(cell.and(part))));
        return product;
    }

    private static Finding alike(Case file, Requirement admission, List<Cell> cells, Finding plain) {
        List<Finding> parts = new ArrayList<>();
        for (Cell cell : cells) {
            Finding finding = admission.match(Assessor.of(cell.in(file), false));
            boolean differs = !parts.isEmpty() && parts.get(0).outcome() != finding.outcome();
            if (differs || finding.outcome() == Outcome.UNDETERMINED) {
                return plain;
            }
            parts.add(group(plain, Operator.ALL)
                    .facts(cell.facts(file))
                    .parts(ImmutableList.of(finding))
                    .build());
        }
        return group(plain, Operator.ALIKE).parts(parts).build();
    }

    private static Finding.Group.Builder group(Finding plain, Operator operator) {
        return Finding.Group.builder().node(plain.node()).clause(plain.clause()).operator(operator);
    }

    /** The cells of each shared input that is missing. */
    private ImmutableList<ImmutableList<Cell>> splits(Case file, ImmutableSet<MissingInput> missing) {
        ImmutableList.Builder<ImmutableList<Cell>> splits = ImmutableList.builder();
        for (Shared figure : figures) {
            int year = file.newestReturn() - figure.back();
            boolean open = missing.stream()
                    .anyMatch(input -> input.kind() == InputKind.MEASURE
                            && input.zone().equals(file.zone().id())
                            && input.subject().equals(figure.measure().value())
                            && input.year().orElse(0) == year);
            var amount = file.figures().amount(figure.measure(), year);
            if (open && !amount.closed() && !amount.isKnown()) {
                splits.add(split(amount.bounds(), ImmutableSortedSet.copyOf(breakpoints.get(figure))).stream()
                        .map(bounds -> Cell.figure(figure.measure(), year, bounds))
                        .collect(ImmutableList.toImmutableList()));
            }
        }
        for (Requirement.NamedFinding judgement : judgements) {
            if (missing.contains(
                    file.missing(InputKind.JUDGEMENT, judgement.subject().value(), Supplier.of(judgement.by())))) {
                splits.add(ImmutableList.of(
                        Cell.judgement(judgement, true, file.asOf()), Cell.judgement(judgement, false, file.asOf())));
            }
        }
        for (TitleLevel title : titles) {
            if (missing.contains(file.missing(InputKind.TITLE, title.value(), Supplier.MUNICIPAL_DRC))
                    && !file.holdings().holds(file.zone().id(), title)) {
                splits.add(ImmutableList.of(Cell.title(title, true), Cell.title(title, false)));
            }
        }
        return splits.build();
    }

    /** The parts into which breakpoints cut an interval: each breakpoint by itself, and what lies between. */
    static ImmutableList<Bounds> split(Bounds whole, ImmutableSortedSet<Exact> breakpoints) {
        ImmutableList.Builder<Bounds> parts = ImmutableList.builder();
        Bounds rest = Bounds.ALL;
        for (Exact at : breakpoints) {
            rest.intersect(Bounds.under(at)).flatMap(whole::intersect).ifPresent(parts::add);
            whole.intersect(Bounds.exactly(at)).ifPresent(parts::add);
            rest = Bounds.over(at);
        }
        whole.intersect(rest).ifPresent(parts::add);
        return parts.build();
    }
}
