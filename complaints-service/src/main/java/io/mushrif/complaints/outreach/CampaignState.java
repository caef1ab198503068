package io.mushrif.complaints.outreach;

/** Where a campaign stands. */
public enum CampaignState {
    /** It is written. */
    DRAFT,
    /** It begins at its time. */
    SCHEDULED,
    /** Messages go out. */
    RUNNING,
    /** No more messages go out until it goes on. */
    PAUSED,
    /** Everybody has got it, or cannot. */
    COMPLETED,
    /** It was given up; who has got it has got it. */
    CANCELLED
}
