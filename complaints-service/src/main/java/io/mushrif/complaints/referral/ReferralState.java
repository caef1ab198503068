package io.mushrif.complaints.referral;

/** Where a question to a department stands. */
public enum ReferralState {
    /** Asked; nobody has answered. */
    OPEN,
    /** Answered. */
    ANSWERED,
    /** Taken back, or needless because the complaint has ended. */
    CANCELLED
}
