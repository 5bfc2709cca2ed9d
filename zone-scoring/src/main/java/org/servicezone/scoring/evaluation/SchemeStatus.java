package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.Stream;
import org.servicezone.model.policy.Basis;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.policy.Cited;
import org.servicezone.model.scheme.Adjustment;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;
import org.servicezone.model.scheme.Trigger;

/** Every status that a scheme rests on. */
public final class SchemeStatus implements Node.Cases<Stream<Basis>>, Adjustment.Cases<Stream<Basis>> {

    private SchemeStatus() {}

    /** Returns every status that the scheme, its weights, curves, adjustments and grades rest on, the firmest first. */
    public static ImmutableSet<BasisStatus> of(Scheme scheme) {
        SchemeStatus cases = new SchemeStatus();
        return Sets.immutableEnumSet(Stream.of(
                        Stream.of(scheme.basis(), scheme.gradeScale().basis()),
                        scheme.gradeScale().quota().stream()
                                .flatMap(quota -> Stream.concat(
                                        Stream.of(quota.shares().basis()),
                                        quota.cap().stream()
                                                .map(cap -> cap.share().basis()))),
                        scheme.nodes().stream().flatMap(node -> node.match(cases)),
                        scheme.adjustments().stream().flatMap(adjustment -> adjustment.match(cases)))
                .flatMap(bases -> bases)
                .map(Basis::status)
                .collect(ImmutableList.toImmutableList()));
    }

    /** Says whether some part of the scheme was set by no authority. */
    public static boolean isIllustrative(Scheme scheme) {
        return of(scheme).contains(BasisStatus.ILLUSTRATIVE);
    }

    @Override
    public Stream<Basis> leaf(Node.Leaf leaf) {
        return Stream.of(leaf.indicator().curve().basis());
    }

    @Override
    public Stream<Basis> levels(Node.Levels levels) {
        return Stream.concat(
                Stream.of(levels.otherwise().basis()),
                levels.levels().stream().map(level -> level.points().basis()));
    }

    @Override
    public Stream<Basis> constant(Node.ConstantNode constant) {
        return Stream.of(constant.points().basis());
    }

    @Override
    public Stream<Basis> weighted(Node.Weighted weighted) {
        return Stream.of(
                        weighted.parts().stream().map(part -> part.weight().basis()),
                        weighted.weighting().stream()
                                .flatMap(w -> w.columns().stream())
                                .map(column -> column.weights().basis()),
                        weighted.coverage().stream().map(Cited::basis))
                .flatMap(bases -> bases);
    }

    @Override
    public Stream<Basis> powerMean(Node.PowerMean mean) {
        return Stream.concat(
                mean.parts().stream().map(part -> part.weight().basis()),
                mean.coverage().stream().map(Cited::basis));
    }

    @Override
    public Stream<Basis> combined(Node.Combined combined) {
        return Stream.empty();
    }

    @Override
    public Stream<Basis> limited(Node.Limited limited) {
        return Stream.concat(limited.floor().stream(), limited.cap().stream()).map(Cited::basis);
    }

    @Override
    public Stream<Basis> shared(Node.Shared shared) {
        return Stream.empty();
    }

    @Override
    public Stream<Basis> forEvents(Adjustment.ForEvents adjustment) {
        return Stream.of(
                        Stream.of(adjustment.each().basis()),
                        adjustment.limit().stream().map(Cited::basis),
                        years(adjustment.events()))
                .flatMap(bases -> bases);
    }

    @Override
    public Stream<Basis> within(Adjustment.Within adjustment) {
        return Stream.concat(adjustment.floor().stream(), adjustment.cap().stream())
                .map(Cited::basis);
    }

    @Override
    public Stream<Basis> vetoByEvents(Adjustment.VetoByEvents adjustment) {
        return Stream.concat(Stream.of(adjustment.basis()), years(adjustment.events()));
    }

    @Override
    public Stream<Basis> vetoByCondition(Adjustment.VetoByCondition adjustment) {
        return Stream.of(adjustment.basis());
    }

    private static Stream<Basis> years(Trigger trigger) {
        return trigger.years().stream().map(Cited::basis);
    }
}
