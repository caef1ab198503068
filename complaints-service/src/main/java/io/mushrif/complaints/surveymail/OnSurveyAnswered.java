package io.mushrif.complaints.surveymail;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintChannel;
import io.mushrif.complaints.complaint.ComplaintLifecycle;
import io.mushrif.complaints.complaint.ComplaintVerb;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.RegisterComplaint;
import io.mushrif.complaints.complaint.ReopenComplaint;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.complaints.customer.Customers;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.contracts.survey.SurveyAnswered;
import io.mushrif.platform.security.MachineIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer has answered a survey. Who gave a low score and wishes to be called gets somebody who
 * works on it: the complaint is taken up again, continued by a new one when it was closed long ago,
 * or told what the customer said when it is in work anyway. Without a complaint one is registered.
 */
@ApplicationScoped
class OnSurveyAnswered {

    /** Who is named in the timeline. */
    static final String ACTOR = "survey";

    private final SurveyPost post;
    private final ComplaintWork work;
    private final ReopenComplaint reopenComplaint;
    private final RegisterComplaint registerComplaint;
    private final Customers customers;
    private final PersonalRows rows;
    private final MachineIdentity identity;

    OnSurveyAnswered(
            SurveyPost post,
            ComplaintWork work,
            ReopenComplaint reopenComplaint,
            RegisterComplaint registerComplaint,
            Customers customers,
            PersonalRows rows,
            MachineIdentity identity) {
        this.post = post;
        this.work = work;
        this.reopenComplaint = reopenComplaint;
        this.registerComplaint = registerComplaint;
        this.customers = customers;
        this.rows = rows;
        this.identity = identity;
    }

    @ActivateRequestContext
    @Transactional(Transactional.TxType.MANDATORY)
    void handle(SurveyAnswered answered) {
        post.answered(answered.invitationId());
        if (!answered.lowScore() || !answered.callWished()) {
            return;
        }
        identity.assume(ACTOR);
        Optional<Complaint> complaint = complaint(answered.complaintId());
        if (complaint.isPresent()) {
            takeUp(complaint.get(), answered);
        } else {
            customer(answered.customerId()).ifPresent(customer -> register(customer, answered));
        }
    }

    /** The complaint, or the one that it was merged into. */
    private Optional<Complaint> complaint(UUID id) {
        Optional<Complaint> complaint = id == null ? Optional.empty() : work.locked(id);
        return complaint.isPresent() && complaint.get().mergedIntoId() != null
                ? complaint(complaint.get().mergedIntoId())
                : complaint;
    }

    private void takeUp(Complaint complaint, SurveyAnswered answered) {
        ComplaintWork.Occasion occasion = new ComplaintWork.Occasion(ACTOR, details(answered));
        String reason = reason(complaint.language());
        if (ComplaintLifecycle.allows(complaint.status(), ComplaintVerb.REOPEN)) {
            reopenComplaint.becauseOf(complaint, new ReopenComplaint.Request(reason), occasion);
        } else {
            work.becauseOf(
                    complaint.id(),
                    (found, now) ->
                            List.of(Happening.of(TimelineType.NOTED, now, "reason", reason)),
                    ComplaintWork.Telling::nobody,
                    occasion);
        }
    }

    private void register(UUID customer, SurveyAnswered answered) {
        String language = language(customer);
        UUID complaint =
                registerComplaint
                        .handle(
                                new RegisterComplaint.Request(
                                        ComplaintChannel.FORM,
                                        reason(language),
                                        customer,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        language,
                                        List.of(),
                                        null,
                                        null,
                                        ACTOR,
                                        answered.invitationId().toString()))
                        .view()
                        .id();
        work.becauseOf(
                complaint,
                (found, now) ->
                        List.of(Happening.of(TimelineType.NOTED, now, "reason", reason(language))),
                ComplaintWork.Telling::nobody,
                new ComplaintWork.Occasion(ACTOR, details(answered)));
    }

    /** Who the customer is now; nobody when they were erased. */
    private Optional<UUID> customer(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(customers::survivor)
                .filter(
                        survivor ->
                                rows.count(
                                                "select count(*) from customer where id = ? and erased_at is null",
                                                survivor)
                                        > 0);
    }

    private String language(UUID customer) {
        return rows.texts("select coalesce(language, 'ar') from customer where id = ?", customer)
                .get(0);
    }

    private static String reason(String language) {
        return "ar".equals(language)
                ? "قيّم العميل الخدمة في الاستبيان بدرجة منخفضة ويرغب في أن نتصل به."
                : "The customer gave a low score in a survey and wishes to be called.";
    }

    private static Map<String, Object> details(SurveyAnswered answered) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("survey", answered.surveyId().toString());
        details.put("surveyInvitation", answered.invitationId().toString());
        put(details, "csat", answered.csat());
        put(details, "nps", answered.nps());
        put(details, "ces", answered.ces());
        if (answered.interactionId() != null) {
            details.put("interaction", answered.interactionId().toString());
        }
        return details;
    }

    private static void put(Map<String, Object> details, String name, Integer score) {
        if (score != null) {
            details.put(name, score);
        }
    }
}
