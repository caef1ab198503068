package io.mushrif.quality.survey;

/** Where a survey is in its life. */
public enum SurveyState {
    /** It is written; nobody was asked yet. */
    DRAFT,
    /** Customers are asked. */
    ACTIVE,
    /** Nobody new is asked; what was sent can be answered. */
    PAUSED,
    /** It is over; what was sent can be answered. */
    RETIRED
}
