package io.mushrif.quality.survey;

/** What became of an invitation. */
public enum InvitationState {
    /** The customer is to be asked. */
    PLANNED,
    /** They have got the link. */
    SENT,
    /** They are not asked; the reason is told. */
    REFUSED,
    /** They have got the link a second time. */
    REMINDED,
    /** They have answered. */
    ANSWERED,
    /** They have not answered in time. */
    EXPIRED
}
