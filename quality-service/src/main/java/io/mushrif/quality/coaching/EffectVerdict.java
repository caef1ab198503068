package io.mushrif.quality.coaching;

/** What the scores before and after a session say. */
public enum EffectVerdict {
    /** Better by more than chance. */
    IMPROVED,
    /** No difference beyond chance. */
    NOT_SHOWN,
    /** Worse by more than chance. */
    WORSE,
    /** Too few evaluations to say anything. */
    TOO_FEW
}
