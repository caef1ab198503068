package io.mushrif.complaints.regulatorreturn;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Layouts of returns by regime. */
@ApplicationScoped
class ReturnLayouts implements PanacheRepositoryBase<ReturnLayoutRecord, String> {

    private static final String DEFAULT = "default";

    /** The layout of a regime; the general one when it has none, and for none. */
    ReturnLayout of(String regime) {
        ReturnLayoutRecord found = regime == null ? null : findById(regime);
        return (found == null ? findById(DEFAULT) : found).layout();
    }
}
