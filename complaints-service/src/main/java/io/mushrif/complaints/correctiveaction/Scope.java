package io.mushrif.complaints.correctiveaction;

import io.mushrif.complaints.complaint.ComplaintChannel;
import io.mushrif.contracts.correctiveaction.MeasuredScope;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which complaints an effect is measured on: those to which all that is given applies.
 *
 * @param product product; absent for all
 * @param category category; absent for all
 * @param cause code of the root cause, with all below it; absent for all
 * @param legalEntity legal entity; absent for all
 * @param channel channel of receipt; absent for all
 */
@Embeddable
public record Scope(
        @Column(name = "scope_product") @Size(max = 200) String product,
        @Column(name = "scope_category") @Size(max = 200) String category,
        @Column(name = "scope_cause") @Size(max = 50) String cause,
        @Column(name = "scope_legal_entity") @Size(max = 200) String legalEntity,
        @Column(name = "scope_channel") @Enumerated(EnumType.STRING) ComplaintChannel channel) {

    /** Whether it covers all complaints. */
    boolean coversEverything() {
        return Stream.of(product, category, cause, legalEntity, channel).allMatch(Objects::isNull);
    }

    MeasuredScope told() {
        return new MeasuredScope(
                product, category, cause, legalEntity, channel == null ? null : channel.name());
    }
}
