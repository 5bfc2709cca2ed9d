package org.servicezone.scoring.evaluation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.servicezone.model.policy.BasisStatus;
import org.servicezone.model.scheme.Node;
import org.servicezone.model.scheme.Scheme;

/** Every status that a scheme rests on. */
public final class SchemeStatus implements Node.Cases<ImmutableSet<BasisStatus>> {

    private SchemeStatus() {}

    /** Returns every status that the scheme, its weights, curves and grades rest on, the firmest first. */
    public static ImmutableSet<BasisStatus> of(Scheme scheme) {
        ImmutableSet<BasisStatus> nodes = scheme.root().match(new SchemeStatus());
        return ImmutableSet.<BasisStatus>builder()
                .add(scheme.basis().status())
                .add(scheme.gradeScale().basis().status())
                .addAll(nodes)
                .build();
    }

    /** Says whether some part of the scheme was set by no authority. */
    public static boolean isIllustrative(Scheme scheme) {
        return of(scheme).contains(BasisStatus.ILLUSTRATIVE);
    }

    @Override
    public ImmutableSet<BasisStatus> leaf(Node.Leaf leaf) {
        return ImmutableSet.of(leaf.indicator().curve().basis().status());
    }

    @Override
    public ImmutableSet<BasisStatus> weighted(Node.Weighted weighted) {
        ImmutableSet.Builder<BasisStatus> statuses = ImmutableSet.builder();
        for (Node.Part part : weighted.parts()) {
            statuses.add(part.weight().basis().status());
            statuses.addAll(part.node().match(this));
        }
        return Sets.immutableEnumSet(statuses.build());
    }
}
