package io.mushrif.quality.insight;

/** What scores are shown by. */
public enum ScoreBy {
    /** Agent who was scored. */
    AGENT,
    /** Team of the agent at the time. */
    TEAM,
    /** Question of a scorecard. */
    QUESTION,
    /** Week of the completion. */
    WEEK
}
