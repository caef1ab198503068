package io.mushrif.complaints.escalation;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintHappened;
import io.mushrif.complaints.complaint.TimelineType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** A grave complaint goes up at once, when it is assessed; each line of the matrix once. */
@ApplicationScoped
class OnAssessed {

    private final EscalationRules rules;
    private final Escalations escalations;
    private final EscalateComplaint escalateComplaint;

    OnAssessed(
            EscalationRules rules, Escalations escalations, EscalateComplaint escalateComplaint) {
        this.rules = rules;
        this.escalations = escalations;
        this.escalateComplaint = escalateComplaint;
    }

    void handle(@Observes ComplaintHappened happened) {
        if (!happened.types().contains(TimelineType.ASSESSED)) {
            return;
        }
        Complaint complaint = happened.complaint();
        List<EscalationRuleView> matching =
                EscalationPolicy.matching(
                        rules.matrix(),
                        new EscalationPolicy.Situation(
                                EscalationTrigger.ASSESSMENT,
                                null,
                                0,
                                complaint.regime(),
                                complaint.severity(),
                                complaint.priority()));
        for (EscalationRuleView rule : matching) {
            if (!escalations.assessed(complaint.id(), rule.name())) {
                escalateComplaint.handle(complaint, rule, null, null);
            }
        }
    }
}
