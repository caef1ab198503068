package io.mushrif.complaints.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What was judged at the assessment (ISO 10002:2018, 7.5). */
@Embeddable
class Assessment {

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private boolean safety;

    @Enumerated(EnumType.STRING)
    private Complexity complexity;

    @Enumerated(EnumType.STRING)
    private Impact impact;

    private boolean immediateAction;

    @Enumerated(EnumType.STRING)
    private ComplaintPriority derivedPriority;

    private String priorityReason;

    protected Assessment() {}

    Assessment(AssessComplaint.Request request, ComplaintPriority derivedPriority, String reason) {
        severity = request.severity();
        safety = Boolean.TRUE.equals(request.safety());
        complexity = request.complexity();
        impact = request.impact();
        immediateAction = Boolean.TRUE.equals(request.immediateAction());
        this.derivedPriority = derivedPriority;
        priorityReason = reason;
    }

    void forget(Object text) {
        if (text.equals(priorityReason)) {
            priorityReason = RedactEntry.REDACTED;
        }
    }

    AssessmentView view() {
        return new AssessmentView(
                severity,
                safety,
                complexity,
                impact,
                immediateAction,
                derivedPriority,
                priorityReason);
    }
}
