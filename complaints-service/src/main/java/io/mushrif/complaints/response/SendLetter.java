package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.AcknowledgeComplaint;
import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintOutcome;
import io.mushrif.complaints.complaint.ComplaintView;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.HoldResponse;
import io.mushrif.complaints.complaint.InformCustomer;
import io.mushrif.complaints.complaint.Recourse;
import io.mushrif.complaints.complaint.Remedy;
import io.mushrif.complaints.complaint.ResolveComplaint;
import io.mushrif.complaints.complaint.ResponseKind;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A letter is written to the customer, kept, and mailed behind the commit. What it stands for is
 * done with the complaint in the same transaction, so that no clock is stopped by a letter that was
 * never written.
 */
@ApplicationScoped
class SendLetter {

    /**
     * What is to be written.
     *
     * @param text what the agent writes, plain text with an empty line between paragraphs; needed
     *     for an update, a holding letter and a final response
     * @param outcome for a final response or a summary resolution, unless the complaint has one
     * @param recourse where the customer can go; that of the complaint or of the legal entity if
     *     absent
     * @param expectedBy when the final response will come; by the clocks if absent
     * @param language that of the complaint if absent
     * @param channel EMAIL if absent
     * @param to the reporter when there is one, else the customer, if absent
     */
    public record Request(
            @NotNull LetterKind kind,
            @Size(max = 10_000) String text,
            ComplaintOutcome outcome,
            @Valid Remedy remedy,
            @Valid Recourse recourse,
            LocalDate expectedBy,
            @Pattern(regexp = "ar|en") String language,
            LetterChannel channel,
            Recipient.Role to) {

        LetterChannel channelOrEmail() {
            return channel == null ? LetterChannel.EMAIL : channel;
        }
    }

    /** A letter on its way, and the version of the complaint behind it. */
    record Sent(LetterView letter, long complaintVersion) {}

    private final ComplaintWork work;
    private final AcknowledgeComplaint acknowledgeComplaint;
    private final InformCustomer informCustomer;
    private final HoldResponse holdResponse;
    private final ResolveComplaint resolveComplaint;
    private final Recipients recipients;
    private final LetterWriter writer;
    private final KeepLetter keepLetter;
    private final CurrentUser user;

    SendLetter(
            ComplaintWork work,
            AcknowledgeComplaint acknowledgeComplaint,
            InformCustomer informCustomer,
            HoldResponse holdResponse,
            ResolveComplaint resolveComplaint,
            Recipients recipients,
            LetterWriter writer,
            KeepLetter keepLetter,
            CurrentUser user) {
        this.work = work;
        this.acknowledgeComplaint = acknowledgeComplaint;
        this.informCustomer = informCustomer;
        this.holdResponse = holdResponse;
        this.resolveComplaint = resolveComplaint;
        this.recipients = recipients;
        this.writer = writer;
        this.keepLetter = keepLetter;
        this.user = user;
    }

    @Transactional
    Sent handle(UUID id, Request request) {
        Complaint complaint = work.visible(id);
        LetterPolicy.requireContent(complaint, request, writer.today());
        Decision decision = Decision.of(complaint, request);
        Recipient recipient = recipients.of(complaint, request.to(), request.channelOrEmail());
        ComplaintView told = tell(complaint, request, decision);
        Letters.Found kept =
                keepLetter.handle(
                        complaint, told.clocks(), request, decision, recipient, user.name());
        ComplaintWork.Done done =
                work.addition(
                        id,
                        (found, now) -> List.of(kept.letter().happening(now)),
                        ComplaintWork.Telling::nobody);
        return new Sent(kept.view(), done.version());
    }

    /** Does what the letter stands for; the caller has to know the present version either way. */
    private ComplaintView tell(Complaint complaint, Request request, Decision decision) {
        UUID id = complaint.id();
        if (!LetterPolicy.needsVerb(complaint.status(), request.kind())) {
            ComplaintWork.Done unchanged =
                    work.onBehalfOfUser(
                            id, (found, now) -> List.of(), ComplaintWork.Telling::nobody);
            LetterPolicy.requireSameDecision(
                    complaint.outcome(), unchanged.view().responseKind(), request);
            return unchanged.view();
        }
        return switch (request.kind()) {
            case ACKNOWLEDGEMENT ->
                    acknowledgeComplaint
                            .handle(id, new AcknowledgeComplaint.Request(request.text()))
                            .view();
            case UPDATE ->
                    informCustomer.handle(id, new InformCustomer.Request(request.text())).view();
            case HOLDING ->
                    holdResponse.handle(id, new HoldResponse.Request(request.text())).view();
            case FINAL_RESPONSE, SUMMARY_RESOLUTION ->
                    resolveComplaint
                            .handle(
                                    id,
                                    new ResolveComplaint.Request(
                                            request.outcome(),
                                            response(complaint, request),
                                            ResponseKind.valueOf(request.kind().name()),
                                            decision.remedy(),
                                            decision.recourse()))
                            .view();
        };
    }

    private static String response(Complaint complaint, Request request) {
        if (request.text() != null && !request.text().isBlank()) {
            return request.text();
        }
        String language = request.language() == null ? complaint.language() : request.language();
        return LetterLabels.of(language).text("settled-at-once");
    }
}
