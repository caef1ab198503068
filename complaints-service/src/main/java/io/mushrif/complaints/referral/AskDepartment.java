package io.mushrif.complaints.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Another feature asks a department about a complaint on behalf of the current user. */
@ApplicationScoped
public class AskDepartment {

    private final ReferComplaint referComplaint;

    AskDepartment(ReferComplaint referComplaint) {
        this.referComplaint = referComplaint;
    }

    /**
     * Asks; the complaint does not wait for the answer.
     *
     * @param dueAt when the answer is due; null for the usual time of the department
     * @return id of the question
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID handle(UUID complaint, String department, String question, Instant dueAt) {
        return referComplaint
                .handle(complaint, new ReferComplaint.Request(department, question, dueAt, false))
                .id();
    }
}
