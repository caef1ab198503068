package io.mushrif.complaints.response;

import io.mushrif.complaints.clock.ClockView;
import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows a letter as it would be sent now; nothing of it stays. */
@ApplicationScoped
class PreviewLetter {

    private final ComplaintWork work;
    private final Recipients recipients;
    private final LetterWriter writer;

    PreviewLetter(ComplaintWork work, Recipients recipients, LetterWriter writer) {
        this.work = work;
        this.recipients = recipients;
        this.writer = writer;
    }

    @Transactional
    LetterPreview handle(UUID id, SendLetter.Request request) {
        Complaint complaint = work.visible(id);
        LetterPolicy.requireContent(complaint, request, writer.today());
        Recipient recipient = recipients.of(complaint, request.to(), request.channelOrEmail());
        Decision decision = Decision.of(complaint, request);
        boolean verb = LetterPolicy.needsVerb(complaint.status(), request.kind());
        List<ClockView> clocks =
                verb && request.kind() == LetterKind.HOLDING
                        ? heldClocks(id, request.text())
                        : work.read(complaint).clocks();
        WrittenLetter written = writer.write(complaint, clocks, request, decision, recipient);
        QuarkusTransaction.setRollbackOnly();
        return new LetterPreview(
                request.kind(),
                written.language(),
                request.channelOrEmail(),
                recipient.role(),
                recipient.name(),
                recipient.email(),
                written.sender(),
                written.subject(),
                written.text(),
                written.html());
    }

    /** A holding letter moves deadlines; it is tried out in the transaction that is rolled back. */
    private List<ClockView> heldClocks(UUID id, String reason) {
        return work.addition(
                        id,
                        (complaint, now) -> complaint.hold(reason, now),
                        ComplaintWork.Telling::nobody)
                .view()
                .clocks();
    }
}
