package org.servicezone.model.policy;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * Where a value or rule comes from. It travels with whatever rests on it.
 *
 * @param status  how firmly it stands
 * @param clause  the provision that fixes it; always there for {@link BasisStatus#TEXT}
 * @param source  the document or page for a guide or precedent, or a remark of ours
 */
public record Basis(BasisStatus status, Optional<ClauseRef> clause, Optional<String> source) {

    /**
     * Checks that the basis can be looked up.
     *
     * @throws IllegalArgumentException if a text basis has no clause, or a guide or precedent no source
     */
    public Basis {
        checkArgument(status != BasisStatus.TEXT || clause.isPresent(), "a basis in the text names its clause");
        boolean needsSource = status == BasisStatus.GUIDE || status == BasisStatus.PRECEDENT;
        checkArgument(!needsSource || source.isPresent(), "a basis of status %s names its source", status);
    }

    /** Returns a basis in the words of the plan. */
    public static Basis text(ClauseRef clause) {
        return new Basis(BasisStatus.TEXT, Optional.of(clause), Optional.empty());
    }

    /** Returns a basis of ours, with a remark why it is as it is. */
    public static Basis illustrative(String remark) {
        return new Basis(BasisStatus.ILLUSTRATIVE, Optional.empty(), Optional.of(remark));
    }

    /** Says whether no authority set it. */
    public boolean isIllustrative() {
        return status == BasisStatus.ILLUSTRATIVE;
    }
}
