package org.servicezone.model.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.servicezone.model.number.Exact;
import org.servicezone.model.number.Rounding;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.requirement.Requirement;
import org.servicezone.model.rule.Heading;
import org.servicezone.model.rule.NodeId;

/** A node of a scheme: an indicator, or what becomes of several nodes. */
public sealed interface Node {

    /** Returns its id, clause and name. */
    Heading heading();

    /** Returns the nodes that it is directly made of, in order; what it shares is not among them. */
    default ImmutableList<Node> children() {
        return ImmutableList.of();
    }

    /**
     * Returns the same node made of what becomes of its children; itself where it has none.
     *
     * @param change  what becomes of a child
     */
    default Node withChildren(UnaryOperator<Node> change) {
        return this;
    }

    /**
     * Returns the path of a child below this node in a rulebook's file.
     *
     * @param child  which of the {@link #children()}, from 0
     */
    default String below(int child) {
        return "/parts/" + child;
    }

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of node.
     *
     * @param <R>  the type of the answer
     */
    interface Cases<R> {
        /** Answers for an indicator. */
        R leaf(Leaf leaf);

        /** Answers for levels of a fact. */
        R levels(Levels levels);

        /** Answers for a constant. */
        R constant(ConstantNode constant);

        /** Answers for a weighted mean. */
        R weighted(Weighted weighted);

        /** Answers for a mean by powers. */
        R powerMean(PowerMean mean);

        /** Answers for a combination. */
        R combined(Combined combined);

        /** Answers for a limited node. */
        R limited(Limited limited);

        /** Answers for a shared node. */
        R shared(Shared shared);
    }

    /**
     * An indicator.
     *
     * @param indicator  the indicator
     */
    record Leaf(Indicator indicator) implements Node {
        @Override
        public Heading heading() {
            return indicator.heading();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.leaf(this);
        }
    }

    /**
     * Points for what is so: the first level whose condition is met counts. While it is not known whether a condition is
     * met, the points may be those of its level or of any after it.
     *
     * @param heading  id, clause and name
     * @param levels  from the one asked first, at least one
     * @param otherwise  what is earned where no condition is met
     */
    record Levels(Heading heading, ImmutableList<Level> levels, Cited<Exact> otherwise) implements Node {

        /**
         * Checks that there are levels.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Levels {
            checkArgument(!levels.isEmpty(), "%s has no level", heading.id());
        }

        /** Returns all points that may be earned, those of the levels first. */
        public ImmutableList<Cited<Exact>> points() {
            return ImmutableList.<Cited<Exact>>builder()
                    .addAll(Lists.transform(levels, Level::points))
                    .add(otherwise)
                    .build();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.levels(this);
        }
    }

    /**
     * A level of a fact.
     *
     * @param when  its condition
     * @param points  what it earns
     */
    record Level(Requirement when, Cited<Exact> points) {}

    /**
     * Points that every zone has, such as the whole that something is taken from.
     *
     * @param heading  id, clause and name
     * @param points  the points
     */
    record ConstantNode(Heading heading, Cited<Exact> points) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /**
     * A part of a weighted mean.
     *
     * @param weight  its weight in hundredths of the whole; zero where it does not apply
     * @param node  what is weighted
     */
    record Part(Cited<Exact> weight, Node node) {

        private Part with(UnaryOperator<Node> change) {
            return new Part(weight, change.apply(node));
        }
    }

    /**
     * A weighted arithmetic mean: {@code Σ weight × score / Σ weight}.
     *
     * @param heading  id, clause and name
     * @param parts  the parts, at least one
     * @param weighting  weights by type, place or title, where they depend on it
     * @param notApplied  what becomes of the share of parts that do not apply
     * @param coverage  the share of weight, from 0 to 1, that figures must be there for; with less the node has no value
     * @param rounding  how the result is rounded; not at all where nothing is said
     */
    record Weighted(
            Heading heading,
            ImmutableList<Part> parts,
            Optional<Weighting> weighting,
            NotApplied notApplied,
            Optional<Cited<Exact>> coverage,
            Optional<Rounding> rounding)
            implements Node {

        /**
         * Checks that there are parts.
         *
         * @throws IllegalArgumentException if there is none, or a column of weights has not one a part, or the coverage is not
         *     from 0 to 1
         */
        public Weighted {
            checkArgument(!parts.isEmpty(), "%s has no part", heading.id());
            weighting.ifPresent(w -> w.columns()
                    .forEach(column -> checkArgument(
                            column.weights().value().size() == parts.size(),
                            "%s has %s parts and a column of %s weights",
                            heading.id(),
                            parts.size(),
                            column.weights().value().size())));
            coverage.ifPresent(c -> checkArgument(
                    c.value().signum() >= 0 && !c.value().isGreaterThan(Exact.ONE),
                    "%s: a coverage is from 0 to 1, not %s",
                    heading.id(),
                    c.value()));
        }

        /** Returns the mean whose weights are the same for every zone. */
        public static Weighted of(Heading heading, ImmutableList<Part> parts, Rounding rounding) {
            return new Weighted(
                    heading, parts, Optional.empty(), NotApplied.SHARED, Optional.empty(), Optional.of(rounding));
        }

        @Override
        public ImmutableList<Node> children() {
            return parts.stream().map(Part::node).collect(ImmutableList.toImmutableList());
        }

        @Override
        public String below(int child) {
            return "/parts/" + child + "/node";
        }

        @Override
        public Node withChildren(UnaryOperator<Node> change) {
            return new Weighted(
                    heading,
                    parts.stream().map(part -> part.with(change)).collect(ImmutableList.toImmutableList()),
                    weighting,
                    notApplied,
                    coverage,
                    rounding);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.weighted(this);
        }
    }

    /**
     * A weighted mean by powers: {@code (Σ weight × score^p / Σ weight)^(1/p)}; for an exponent of zero the geometric mean
     * {@code (Π score^weight)^(1/Σ weight)}, for minus one the harmonic one. Parts without a value are left out, and the others
     * share their weight.
     *
     * @param heading  id, clause and name
     * @param parts  the parts, at least one
     * @param exponent  the power p
     * @param nonPositive  what follows where a part scores below zero, or zero with an exponent of zero or less
     * @param coverage  the share of weight, from 0 to 1, that figures must be there for; with less the node has no value
     * @param rounding  how the result is rounded; not at all where nothing is said
     */
    record PowerMean(
            Heading heading,
            ImmutableList<Part> parts,
            Exact exponent,
            NonPositive nonPositive,
            Optional<Cited<Exact>> coverage,
            Optional<Rounding> rounding)
            implements Node {

        /**
         * Checks that there are parts.
         *
         * @throws IllegalArgumentException if there is none, or the coverage is not from 0 to 1
         */
        public PowerMean {
            checkArgument(!parts.isEmpty(), "%s has no part", heading.id());
            coverage.ifPresent(c -> checkArgument(
                    c.value().signum() >= 0 && !c.value().isGreaterThan(Exact.ONE),
                    "%s: a coverage is from 0 to 1, not %s",
                    heading.id(),
                    c.value()));
        }

        @Override
        public ImmutableList<Node> children() {
            return parts.stream().map(Part::node).collect(ImmutableList.toImmutableList());
        }

        @Override
        public String below(int child) {
            return "/parts/" + child + "/node";
        }

        @Override
        public Node withChildren(UnaryOperator<Node> change) {
            return new PowerMean(
                    heading,
                    parts.stream().map(part -> part.with(change)).collect(ImmutableList.toImmutableList()),
                    exponent,
                    nonPositive,
                    coverage,
                    rounding);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.powerMean(this);
        }
    }

    /**
     * What becomes of several nodes by arithmetic. A complement is the difference of a constant and a node.
     *
     * @param heading  id, clause and name
     * @param operation  the arithmetic
     * @param parts  at least one; two for a quotient
     * @param rounding  how the result is rounded; not at all where nothing is said
     */
    record Combined(Heading heading, Operation operation, ImmutableList<Node> parts, Optional<Rounding> rounding)
            implements Node {

        /**
         * Checks that there are parts.
         *
         * @throws IllegalArgumentException if there are none, or not two for a quotient
         */
        public Combined {
            checkArgument(!parts.isEmpty(), "%s has no part", heading.id());
            checkArgument(
                    operation != Operation.QUOTIENT || parts.size() == 2,
                    "%s: a quotient has two parts, not %s",
                    heading.id(),
                    parts.size());
        }

        @Override
        public ImmutableList<Node> children() {
            return parts;
        }

        @Override
        public Node withChildren(UnaryOperator<Node> change) {
            return new Combined(
                    heading, operation, parts.stream().map(change).collect(ImmutableList.toImmutableList()), rounding);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.combined(this);
        }
    }

    /**
     * A node that counts no less than a floor and no more than a cap.
     *
     * @param heading  id, clause and name
     * @param node  what is limited
     * @param floor  the fewest points, where there is a floor
     * @param cap  the most points, where there is a cap
     */
    record Limited(Heading heading, Node node, Optional<Cited<Exact>> floor, Optional<Cited<Exact>> cap)
            implements Node {

        /**
         * Checks the limits.
         *
         * @throws IllegalArgumentException if there is none, or the floor is over the cap
         */
        public Limited {
            checkArgument(floor.isPresent() || cap.isPresent(), "%s has neither floor nor cap", heading.id());
            if (floor.isPresent() && cap.isPresent()) {
                checkArgument(
                        !floor.get().value().isGreaterThan(cap.get().value()),
                        "%s: the floor of %s is over the cap of %s",
                        heading.id(),
                        floor.get().value(),
                        cap.get().value());
            }
        }

        @Override
        public ImmutableList<Node> children() {
            return ImmutableList.of(node);
        }

        @Override
        public String below(int child) {
            return "/node";
        }

        @Override
        public Node withChildren(UnaryOperator<Node> change) {
            return new Limited(heading, change.apply(node), floor, cap);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.limited(this);
        }
    }

    /**
     * One of the scheme's shared nodes, which several places use.
     *
     * @param heading  id, clause and name at this place
     * @param of  the id of the shared node
     */
    record Shared(Heading heading, NodeId of) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shared(this);
        }
    }
}
