package io.mushrif.complaints.complaint;

import io.mushrif.platform.problem.ProblemException;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;

/**
 * Which priority follows from how bad it is and how far it reaches. Whatever the matrix says, a
 * complaint in which somebody's safety is at stake, or that needs immediate action, is urgent (ISO
 * 10002:2018, 7.5).
 *
 * @param priorities priority by severity and impact; every pair is given
 */
public record PriorityMatrix(@NotEmpty Map<Severity, Map<Impact, ComplaintPriority>> priorities) {

    /**
     * What follows from an assessment; null when severity or impact is not known and nothing makes
     * it urgent.
     */
    ComplaintPriority priority(
            Severity severity, Impact impact, boolean safety, boolean immediateAction) {
        if (safety || immediateAction) {
            return ComplaintPriority.URGENT;
        }
        return severity == null || impact == null ? null : priorities.get(severity).get(impact);
    }

    /**
     * Checks that every pair is given.
     *
     * @throws ProblemException 400 naming the first that is missing
     */
    void requireComplete() {
        for (Severity severity : Severity.values()) {
            for (Impact impact : Impact.values()) {
                Map<Impact, ComplaintPriority> row = priorities.get(severity);
                if (row == null || row.get(impact) == null) {
                    throw ProblemException.invalid(
                            "priorities." + severity + "." + impact, "required");
                }
            }
        }
    }
}
