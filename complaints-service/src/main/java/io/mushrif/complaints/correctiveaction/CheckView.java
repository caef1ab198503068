package io.mushrif.complaints.correctiveaction;

import java.time.Instant;
import java.util.List;

/**
 * A check as the API shows it.
 *
 * @param number 1 for the first
 * @param provisional whether the days after were not over: it decided nothing
 * @param verdict what the figures say, or what a person decided against them
 * @param overruled who decided against the figures, and why; absent otherwise
 * @param sentence the result in one sentence
 * @param cautions what to keep in mind
 * @param effect the figures
 */
public record CheckView(
        int number,
        boolean provisional,
        Verdict verdict,
        Overruled overruled,
        Plain sentence,
        List<CautionText> cautions,
        Effect effect,
        String checkedBy,
        Instant checkedAt) {

    /** A text in both languages. */
    public record Plain(String en, String ar) {}

    /** A caution and what it means. */
    public record CautionText(Caution code, Plain text) {}

    /**
     * Who decided against the figures.
     *
     * @param figures what the figures say
     */
    public record Overruled(String by, String reason, Verdict figures) {}
}
