package io.mushrif.complaints.problemgroup;

import io.mushrif.complaints.bulkaction.ComplaintAction;
import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.ResolveComplaint;
import io.mushrif.complaints.response.SendDecision;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A complaint of a group gets the answer that all of the group get, in its own language. */
@ApplicationScoped
class SolveAction implements ComplaintAction<SolveAction.Parameters> {

    static final String NAME = "SOLVE";

    /** The group and its solution. */
    record Parameters(UUID problemGroupId, Solution solution) {}

    private final ResolveComplaint resolveComplaint;
    private final SendDecision sendDecision;

    SolveAction(ResolveComplaint resolveComplaint, SendDecision sendDecision) {
        this.resolveComplaint = resolveComplaint;
        this.sendDecision = sendDecision;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public boolean apply(
            Complaint complaint, Parameters parameters, ComplaintWork.Occasion occasion) {
        if (!parameters.problemGroupId().equals(complaint.problemGroupId())) {
            throw ProblemException.conflict("left-problem-group");
        }
        if (!complaint.status().awaitsResponse()) {
            return false;
        }
        Solution solution = parameters.solution();
        ComplaintWork.Occasion solved = with(occasion, parameters);
        ComplaintWork.Done resolved =
                resolveComplaint.handle(
                        complaint.id(),
                        new ResolveComplaint.Request(
                                solution.outcome(),
                                solution.response().in(complaint.language()),
                                null,
                                solution.remedy(),
                                solution.recourse()),
                        solved);
        sendDecision.handle(complaint, resolved, solved);
        return true;
    }

    private static ComplaintWork.Occasion with(
            ComplaintWork.Occasion occasion, Parameters parameters) {
        Map<String, Object> details = new LinkedHashMap<>(occasion.details());
        details.put("problemGroup", parameters.problemGroupId().toString());
        if (parameters.solution().article() != null) {
            details.put("article", parameters.solution().article());
        }
        return new ComplaintWork.Occasion(occasion.actor(), details);
    }
}
