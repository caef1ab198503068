package io.mushrif.complaints.cause;

import java.util.List;

/**
 * What was found out about why a complaint came about.
 *
 * @param cause code of the root cause
 * @param fiveWhys from what happened down to the root, in order
 * @param contributingFactors what contributed, most important first
 * @param summary the finding in short
 * @param department where the cause lies
 * @param confirmed whether somebody who answers for the work has agreed
 */
public record RootCauseContent(
        String cause,
        List<Why> fiveWhys,
        List<Factor> contributingFactors,
        String summary,
        String department,
        boolean confirmed) {

    /** One step: a question and its answer, which the next step asks about. */
    public record Why(String why, String because) {}

    /** A cause that contributed, and how. */
    public record Factor(String cause, String note) {}

    List<String> contributing() {
        return contributingFactors.stream().map(Factor::cause).toList();
    }
}
