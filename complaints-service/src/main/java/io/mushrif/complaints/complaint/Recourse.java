package io.mushrif.complaints.complaint;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Where a customer who does not accept the response can go, or went (ISO 10002:2018, 7.9).
 *
 * @param reference number of the case there; absent until it is known
 * @param until last day to go there; absent for none
 */
public record Recourse(
        @NotNull Kind kind,
        @Size(max = 200) String body,
        @Size(max = 100) String reference,
        LocalDate until) {

    /** Kinds of recourse. */
    public enum Kind {
        /** A second look by somebody else in the organisation. */
        INTERNAL_REVIEW,
        /** An ombudsman or another scheme of dispute resolution. */
        OMBUDSMAN,
        /** The authority that supervises the organisation. */
        REGULATOR,
        /** A court. */
        COURT
    }
}
