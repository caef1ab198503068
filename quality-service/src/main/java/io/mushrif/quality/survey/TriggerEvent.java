package io.mushrif.quality.survey;

/** What customers are asked after. */
public enum TriggerEvent {
    /** A complaint of theirs was closed. */
    COMPLAINT_CLOSED,
    /** They were in contact with us. */
    INTERACTION_RECORDED
}
