package io.mushrif.quality.scorecard;

/** How a question is answered. */
public enum QuestionType {
    /** By the options {@code yes}, which earns 1 point, and {@code no}, which earns none. */
    YES_NO,
    /** By a whole number from min to max, which is also the points that it earns. */
    SCALE,
    /** By one of the question's options, which earns the points of that option. */
    CHOICE,
    /** By a number, which earns the points of the range that it lies in. */
    NUMBER,
    /** By a text, which is not scored. */
    TEXT
}
