package org.servicezone.scoring.eligibility;

import org.servicezone.model.vocabulary.Role;
import org.servicezone.model.vocabulary.Supplier;

/** Who supplies what is no figure. */
final class Suppliers {

    static final Supplier ZONE_BODY = Supplier.of("zone-body");
    static final Supplier MUNICIPAL_DRC = Supplier.of("municipal-drc");
    static final Supplier APPROVING_AUTHORITY = Supplier.of("approving-authority");

    private Suppliers() {}

    /** Whoever judges in the role supplies the judgement. */
    static Supplier of(Role role) {
        return Supplier.of(role.value());
    }
}
