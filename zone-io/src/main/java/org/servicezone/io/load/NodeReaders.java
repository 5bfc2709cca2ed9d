package org.servicezone.io.load;

import static org.servicezone.io.load.Cursor.parsed;
import static org.servicezone.io.load.PolicyReaders.cited;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.servicezone.model.label.Label;
import org.servicezone.model.measure.MeasureId;
import org.servicezone.model.number.Exact;
import org.servicezone.model.rule.Axis;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;
import org.servicezone.model.scheme.ClosedPolicy;
import org.servicezone.model.scheme.Direction;
import org.servicezone.model.scheme.Indicator;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.NonPositive;
import org.servicezone.model.scheme.NotApplied;
import org.servicezone.model.scheme.Operation;
import org.servicezone.model.scheme.Weighting;

/** Reads the nodes of schemes, a reader for each kind. */
final class NodeReaders {

    private static final ImmutableMap<String, ClosedPolicy> CLOSED = PolicyReaders.named(ClosedPolicy.values());
    private static final ImmutableMap<String, Direction> DIRECTIONS = PolicyReaders.named(Direction.values());
    private static final ImmutableMap<String, NotApplied> NOT_APPLIED = PolicyReaders.named(NotApplied.values());
    private static final ImmutableMap<String, NonPositive> NON_POSITIVE = PolicyReaders.named(NonPositive.values());
    private static final ImmutableMap<String, Axis> AXES = PolicyReaders.named(Axis.values());
    private static final Label WHOLE = Label.of("整体", "the whole");

    private NodeReaders() {}

    static Slot<Node> node(Cursor c) {
        ImmutableMap.Builder<String, Cursor.Reader<Node>> kinds = ImmutableMap.builder();
        kinds.put("weighted", NodeReaders::weighted)
                .put("indicator", NodeReaders::leaf)
                .put("levels", NodeReaders::levels)
                .put("constant", NodeReaders::constant);
        PolicyReaders.named(Operation.values())
                .forEach((name, operation) -> kinds.put(name, at -> combined(at, operation)));
        return c.byKind(kinds.put("complement", NodeReaders::complement)
                .put("limited", NodeReaders::limited)
                .put("geometric", at -> powerMean(at, Optional.of(Exact.ZERO)))
                .put("harmonic", at -> powerMean(at, Optional.of(Exact.of(-1))))
                .put("power-mean", at -> powerMean(at, Optional.empty()))
                .put("shared", NodeReaders::shared)
                .buildOrThrow());
    }

    private static Slot<Heading> heading(Cursor c) {
        return RequirementReaders.heading(c, Optional.empty());
    }

    private static Slot<Node> weighted(Cursor c) {
        c.only("kind", "id", "clause", "label", "rounding", "weights", "notApplied", "coverage", "parts");
        var heading = heading(c);
        var rounding = c.optional("rounding", SchemeReaders::rounding);
        var weights = c.optional("weights", NodeReaders::weights);
        var notApplied = c.optional("notApplied", Cursor.oneOf(NOT_APPLIED));
        var coverage = c.optional("coverage", cited(VocabularyReaders::share));
        var parts = c.list("parts", NodeReaders::part);
        return c.complete(() -> new Node.Weighted(
                heading.get(),
                parts.get(),
                weights.get(),
                notApplied.get().orElse(NotApplied.SHARED),
                coverage.get(),
                rounding.get()));
    }

    private static Slot<Node.Part> part(Cursor c) {
        c.only("weight", "node");
        var weight = c.required("weight", cited(VocabularyReaders::exact));
        var node = c.required("node", NodeReaders::node);
        return c.complete(() -> new Node.Part(weight.get(), node.get()));
    }

    private static Slot<Weighting> weights(Cursor c) {
        c.only("by", "columns");
        var by = c.required("by", Cursor.oneOf(AXES));
        var columns = c.list("columns", NodeReaders::column);
        return c.complete(() -> new Weighting(by.get(), columns.get()));
    }

    private static Slot<Weighting.Column> column(Cursor c) {
        c.only("when", "weights");
        var when = c.list("when", Cursor::text);
        var weights = c.required("weights", cited(Cursor.listOf(VocabularyReaders::exact)));
        return c.complete(() -> new Weighting.Column(when.get(), weights.get()));
    }

    private static Slot<Node> leaf(Cursor c) {
        c.only("kind", "id", "clause", "label", "measure", "direction", "curve", "rounding", "closed");
        var heading = heading(c);
        var measure = c.required("measure", parsed(MeasureId::of));
        var direction = c.required("direction", Cursor.oneOf(DIRECTIONS));
        var curve = c.required("curve", cited(CurveReaders::curve));
        var rounding = c.optional("rounding", SchemeReaders::rounding);
        var closed = c.required("closed", Cursor.oneOf(CLOSED));
        return c.complete(() -> new Node.Leaf(Indicator.builder()
                .heading(heading.get())
                .measure(measure.get())
                .direction(direction.get())
                .curve(curve.get())
                .rounding(rounding.get())
                .closed(closed.get())
                .build()));
    }

    private static Slot<Node> levels(Cursor c) {
        c.only("kind", "id", "clause", "label", "levels", "otherwise");
        var heading = heading(c);
        var levels = c.list("levels", NodeReaders::level);
        var otherwise = c.required("otherwise", cited(VocabularyReaders::exact));
        return c.complete(() -> new Node.Levels(heading.get(), levels.get(), otherwise.get()));
    }

    private static Slot<Node.Level> level(Cursor c) {
        c.only("when", "points");
        var when = c.required("when", RequirementReaders::read);
        var points = c.required("points", cited(VocabularyReaders::exact));
        return c.complete(() -> new Node.Level(when.get(), points.get()));
    }

    private static Slot<Node> constant(Cursor c) {
        c.only("kind", "id", "clause", "label", "points");
        var heading = heading(c);
        var points = c.required("points", cited(VocabularyReaders::exact));
        return c.complete(() -> new Node.ConstantNode(heading.get(), points.get()));
    }

    private static Slot<Node> combined(Cursor c, Operation operation) {
        c.only("kind", "id", "clause", "label", "rounding", "parts");
        var heading = heading(c);
        var rounding = c.optional("rounding", SchemeReaders::rounding);
        var parts = c.list("parts", NodeReaders::node);
        return c.complete(() -> new Node.Combined(heading.get(), operation, parts.get(), rounding.get()));
    }

    /** What is left of a whole: the difference of a constant, which is called like the node, and the node. */
    private static Slot<Node> complement(Cursor c) {
        c.only("kind", "id", "clause", "label", "rounding", "whole", "node");
        var heading = heading(c);
        var rounding = c.optional("rounding", SchemeReaders::rounding);
        var whole = c.required("whole", cited(VocabularyReaders::exact));
        var node = c.required("node", NodeReaders::node);
        return c.complete(() -> {
            Heading of = new Heading(
                    NodeId.of(heading.get().id() + "-whole"), heading.get().clause(), WHOLE);
            return new Node.Combined(
                    heading.get(),
                    Operation.DIFFERENCE,
                    ImmutableList.of(new Node.ConstantNode(of, whole.get()), node.get()),
                    rounding.get());
        });
    }

    /** A mean by powers, whose kind may say the exponent. */
    private static Slot<Node> powerMean(Cursor c, Optional<Exact> known) {
        c.only(
                known.isPresent()
                        ? new String[] {"kind", "id", "clause", "label", "rounding", "nonPositive", "coverage", "parts"}
                        : new String[] {
                            "kind", "id", "clause", "label", "rounding", "exponent", "nonPositive", "coverage", "parts"
                        });
        var heading = heading(c);
        var rounding = c.optional("rounding", SchemeReaders::rounding);
        var exponent = known.isPresent() ? Slot.of(known.get()) : c.required("exponent", VocabularyReaders::exact);
        var nonPositive = c.required("nonPositive", Cursor.oneOf(NON_POSITIVE));
        var coverage = c.optional("coverage", cited(VocabularyReaders::share));
        var parts = c.list("parts", NodeReaders::part);
        return c.complete(() -> new Node.PowerMean(
                heading.get(), parts.get(), exponent.get(), nonPositive.get(), coverage.get(), rounding.get()));
    }

    private static Slot<Node> limited(Cursor c) {
        c.only("kind", "id", "clause", "label", "floor", "cap", "node");
        var heading = heading(c);
        var floor = c.optional("floor", cited(VocabularyReaders::exact));
        var cap = c.optional("cap", cited(VocabularyReaders::exact));
        var node = c.required("node", NodeReaders::node);
        return c.complete(() -> new Node.Limited(heading.get(), node.get(), floor.get(), cap.get()));
    }

    private static Slot<Node> shared(Cursor c) {
        c.only("kind", "id", "clause", "label", "of");
        var heading = heading(c);
        var of = c.required("of", parsed(NodeId::of));
        return c.complete(() -> new Node.Shared(heading.get(), of.get()));
    }
}
