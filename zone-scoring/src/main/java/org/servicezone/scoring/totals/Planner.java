package org.servicezone.scoring.totals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Weighting;

/**
 * Turns a scheme into a plan. Sums of sums become one sum where nothing is rounded between them and nobody asks for the
 * inner one.
 */
final class Planner implements Node.Cases<Planner.Form>, Adjustment.Cases<Planner.Form> {

    private static final Exact HUNDRED = Exact.of(100);

    /** A sum that is not carried out yet. */
    record Form(ImmutableList<Term> terms, Exact constant) {

        static Form of(Term term) {
            return new Form(ImmutableList.of(term), Exact.ZERO);
        }

        Form times(Exact factor) {
            return new Form(
                    terms.stream().map(t -> t.times(factor)).collect(ImmutableList.toImmutableList()),
                    constant.times(factor));
        }

        boolean hasColumns() {
            return terms.stream().anyMatch(term -> term.columns().isPresent());
        }
    }

    /** The scheme has a part that plans have no operation for. */
    private static final class NotPlanned extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Scheme scheme;
    private final ImmutableSet<NodeId> asked;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<NodeId, Integer> nodes = new LinkedHashMap<>();
    private final Map<NodeId, Form> shared = new LinkedHashMap<>();
    private Form score = new Form(ImmutableList.of(), Exact.ZERO);

    private Planner(Scheme scheme) {
        this.scheme = scheme;
        this.asked = Stream.concat(
                        scheme.gradeScale().grades().stream()
                                .flatMap(grade -> grade.marks().stream())
                                .map(mark -> mark.node()),
                        scheme.ranking().tieKeys().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the plan, or nothing where the scheme has products, quotients, weights under zero, or totals of any size. */
    static Optional<Plan> plan(Scheme scheme) {
        try {
            return Optional.of(new Planner(scheme).plan());
        } catch (NotPlanned e) {
            return Optional.empty();
        }
    }

    private Plan plan() {
        boolean even = scheme.rounding().isPresent() || isRounded(scheme.root());
        require(even);
        score = scheme.root().match(this);
        for (Adjustment adjustment : scheme.adjustments()) {
            score = adjustment.match(this);
        }
        int total = carryOut(score, scheme.rounding());
        return new Plan(ImmutableList.copyOf(operations), total, ImmutableMap.copyOf(nodes));
    }

    private boolean isRounded(Node node) {
        if (node instanceof Node.Leaf leaf) {
            return leaf.indicator().rounding().isPresent();
        }
        if (node instanceof Node.Weighted weighted) {
            return weighted.rounding().isPresent();
        }
        if (node instanceof Node.Combined combined) {
            return combined.rounding().isPresent();
        }
        if (node instanceof Node.PowerMean mean) {
            return mean.rounding().isPresent();
        }
        if (node instanceof Node.Limited limited) {
            return isRounded(limited.node());
        }
        return node instanceof Node.Shared place
                && isRounded(scheme.shared(place.of()).orElseThrow());
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new NotPlanned();
        }
    }

    @Override
    public Form leaf(Node.Leaf leaf) {
        Form points = Form.of(Term.of(new Term.OfIndicator(leaf.indicator())));
        return node(leaf, points, leaf.indicator().rounding());
    }

    @Override
    public Form levels(Node.Levels levels) {
        return node(levels, Form.of(Term.of(new Term.OfLevels(levels))), Optional.empty());
    }

    @Override
    public Form constant(Node.ConstantNode constant) {
        Form points = new Form(ImmutableList.of(), constant.points().value());
        return node(constant, points, Optional.empty());
    }

    @Override
    public Form weighted(Node.Weighted weighted) {
        ImmutableList.Builder<ImmutableList<Exact>> columns = ImmutableList.builder();
        weighted.weighting().stream()
                .flatMap(w -> w.columns().stream())
                .forEach(column -> columns.add(shares(column.weights().value(), weighted.notApplied())));
        columns.add(shares(
                weighted.parts().stream().map(part -> part.weight().value()).collect(ImmutableList.toImmutableList()),
                weighted.notApplied()));
        ImmutableList<ImmutableList<Exact>> shares = columns.build();
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        Exact constant = Exact.ZERO;
        for (int i = 0; i < weighted.parts().size(); i++) {
            Node part = weighted.parts().get(i).node();
            Form form = part.match(this);
            if (weighted.weighting().isPresent()) {
                terms.add(byColumn(form, shares, i, weighted.weighting()));
            } else if (!shares.get(0).get(i).isZero()) {
                Form weightedForm = form.times(shares.get(0).get(i));
                terms.addAll(weightedForm.terms());
                constant = constant.plus(weightedForm.constant());
            } else {
                terms.addAll(form.times(Exact.ZERO).terms());
            }
        }
        return node(weighted, new Form(terms.build(), constant), weighted.rounding());
    }

    /** A part whose weight depends on the zone. */
    private Term byColumn(
            Form form, ImmutableList<ImmutableList<Exact>> shares, int part, Optional<Weighting> columns) {
        boolean plain = form.terms().size() == 1 && form.constant().isZero() && !form.hasColumns();
        Term term = plain ? form.terms().get(0) : Term.of(new Term.OfOperation(carryOut(form, Optional.empty())));
        return new Term(
                term.source(),
                shares.stream()
                        .map(column -> column.get(part).times(term.weights().get(0)))
                        .collect(ImmutableList.toImmutableList()),
                columns);
    }

    /** Weights as shares of the whole, where every part that applies has a value. */
    private static ImmutableList<Exact> shares(ImmutableList<Exact> weights, NotApplied notApplied) {
        Exact sum = weights.stream().reduce(Exact.ZERO, Exact::plus);
        require(sum.signum() > 0 && weights.stream().allMatch(weight -> weight.signum() >= 0));
        Exact whole = notApplied == NotApplied.SHARED ? sum : HUNDRED;
        return weights.stream().map(weight -> weight.dividedBy(whole)).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Form powerMean(Node.PowerMean mean) {
        Exact size = Scales.size(mean.exponent());
        require(size.isZero()
                || !size.isLessThan(MeanFeed.LEAST_EXPONENT)
                        && !size.isGreaterThan(Exact.ONE.dividedBy(MeanFeed.LEAST_EXPONENT)));
        ImmutableList<Exact> weights =
                mean.parts().stream().map(part -> part.weight().value()).collect(ImmutableList.toImmutableList());
        require(weights.stream().allMatch(weight -> weight.signum() > 0));
        Term.OfMean of = new Term.OfMean(
                mean.parts().stream()
                        .map(part -> carryOut(part.node().match(this), Optional.empty()))
                        .collect(ImmutableList.toImmutableList()),
                shares(weights, NotApplied.SHARED),
                mean.exponent());
        return named(mean, carryOut(Form.of(Term.of(of)), mean.rounding()));
    }

    @Override
    public Form combined(Node.Combined combined) {
        ImmutableList<Form> parts =
                combined.parts().stream().map(part -> part.match(this)).collect(ImmutableList.toImmutableList());
        return switch (combined.operation()) {
            case SUM -> node(combined, sum(parts, Exact.ONE), combined.rounding());
            case DIFFERENCE -> node(combined, sum(parts, Exact.ONE.negate()), combined.rounding());
            case MINIMUM -> extreme(combined, parts, Operation.Kind.LEAST);
            case MAXIMUM -> extreme(combined, parts, Operation.Kind.GREATEST);
            case PRODUCT, QUOTIENT -> throw new NotPlanned();
        };
    }

    /** The first part and the others times a sign. */
    private static Form sum(ImmutableList<Form> parts, Exact sign) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        Exact constant = Exact.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Form part = i == 0 ? parts.get(i) : parts.get(i).times(sign);
            terms.addAll(part.terms());
            constant = constant.plus(part.constant());
        }
        return new Form(terms.build(), constant);
    }

    private Form extreme(Node.Combined combined, ImmutableList<Form> parts, Operation.Kind kind) {
        ImmutableList<Term> terms = parts.stream()
                .map(part -> Term.of(new Term.OfOperation(carryOut(part, Optional.empty()))))
                .collect(ImmutableList.toImmutableList());
        Operation operation =
                new Operation(kind, terms, Exact.ZERO, Optional.empty(), Optional.empty(), combined.rounding());
        return named(combined, add(operation));
    }

    @Override
    public Form limited(Node.Limited limited) {
        return named(
                limited,
                limit(
                        limited.node().match(this),
                        limited.floor().map(Cited::value),
                        limited.cap().map(Cited::value)));
    }

    private int limit(Form form, Optional<Exact> floor, Optional<Exact> cap) {
        Term term = Term.of(new Term.OfOperation(carryOut(form, Optional.empty())));
        return add(
                new Operation(Operation.Kind.LIMIT, ImmutableList.of(term), Exact.ZERO, floor, cap, Optional.empty()));
    }

    @Override
    public Form shared(Node.Shared place) {
        Form form = shared.get(place.of());
        if (form == null) {
            Form found = scheme.shared(place.of()).orElseThrow().match(this);
            form = found.terms().size() == 1
                    ? found
                    : Form.of(Term.of(new Term.OfOperation(carryOut(found, Optional.empty()))));
            shared.put(place.of(), form);
        }
        return node(place, form, Optional.empty());
    }

    @Override
    public Form forEvents(Adjustment.ForEvents adjustment) {
        ImmutableList<Term> terms = ImmutableList.<Term>builder()
                .addAll(score.terms())
                .add(Term.of(new Term.OfEvents(adjustment)))
                .build();
        return new Form(terms, score.constant());
    }

    @Override
    public Form within(Adjustment.Within adjustment) {
        int limited = limit(
                score, adjustment.floor().map(Cited::value), adjustment.cap().map(Cited::value));
        return Form.of(Term.of(new Term.OfOperation(limited)));
    }

    @Override
    public Form vetoByEvents(Adjustment.VetoByEvents adjustment) {
        return score;
    }

    @Override
    public Form vetoByCondition(Adjustment.VetoByCondition adjustment) {
        return score;
    }

    /** What a node comes to; one that is rounded or asked for is carried out. */
    private Form node(Node node, Form form, Optional<Rounding> rounding) {
        if (rounding.isEmpty() && !asked.contains(node.heading().id())) {
            return form;
        }
        return named(node, carryOut(form, rounding));
    }

    private Form named(Node node, int operation) {
        if (asked.contains(node.heading().id())) {
            nodes.putIfAbsent(node.heading().id(), operation);
        }
        return Form.of(Term.of(new Term.OfOperation(operation)));
    }

    /** Returns the operation that the form is, if it is just one, or else a new one. */
    private int carryOut(Form form, Optional<Rounding> rounding) {
        if (rounding.isEmpty()
                && form.terms().size() == 1
                && form.constant().isZero()
                && form.terms().get(0).source() instanceof Term.OfOperation other
                && form.terms().get(0).columns().isEmpty()
                && form.terms().get(0).weights().get(0).equals(Exact.ONE)) {
            return other.index();
        }
        return add(new Operation(
                Operation.Kind.SUM, form.terms(), form.constant(), Optional.empty(), Optional.empty(), rounding));
    }

    private int add(Operation operation) {
        operations.add(operation);
        return operations.size() - 1;
    }
}
