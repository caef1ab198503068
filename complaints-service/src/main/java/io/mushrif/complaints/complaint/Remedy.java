package io.mushrif.complaints.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the customer was given (ISO 10002:2018, 7.8).
 *
 * @param redress money paid or credited; absent for none
 */
public record Remedy(
        @NotNull Type type, @Valid Money redress, @Size(max = 2000) String description) {

    /** Kinds of remedy. */
    public enum Type {
        /** An apology. */
        APOLOGY,
        /** An explanation. */
        EXPLANATION,
        /** The mistake was put right. */
        CORRECTION,
        /** Repaired. */
        REPAIR,
        /** Replaced. */
        REPLACEMENT,
        /** Money back. */
        REFUND,
        /** Money for loss or trouble. */
        COMPENSATION,
        /** As a courtesy, without admitting a fault. */
        GOODWILL,
        /** Nothing. */
        NONE
    }
}
