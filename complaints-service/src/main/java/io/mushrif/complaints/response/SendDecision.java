package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The final response to a complaint that has just been resolved together with others goes out as a
 * letter: by e-mail, or to be printed for somebody without an address.
 */
@ApplicationScoped
public class SendDecision {

    private final ComplaintWork work;
    private final Recipients recipients;
    private final KeepLetter keepLetter;

    SendDecision(ComplaintWork work, Recipients recipients, KeepLetter keepLetter) {
        this.work = work;
        this.recipients = recipients;
        this.keepLetter = keepLetter;
    }

    /**
     * Does it inside the running transaction; nothing for a complaint of nobody known.
     *
     * @param resolved the complaint with its decision and its clocks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(
            Complaint complaint, ComplaintWork.Done resolved, ComplaintWork.Occasion occasion) {
        Recipients.Reached reached = recipients.reachable(complaint);
        if (reached.recipient().name() == null) {
            return;
        }
        SendLetter.Request letter =
                new SendLetter.Request(
                        LetterKind.FINAL_RESPONSE,
                        complaint.response(),
                        complaint.outcome(),
                        complaint.remedy(),
                        complaint.recourse(),
                        null,
                        null,
                        reached.channel(),
                        reached.recipient().role());
        Letters.Found kept =
                keepLetter.handle(
                        complaint,
                        resolved.view().clocks(),
                        letter,
                        Decision.of(complaint, letter),
                        reached.recipient(),
                        occasion.actor());
        work.becauseOf(
                complaint.id(),
                (found, now) -> List.of(kept.letter().happening(now)),
                ComplaintWork.Telling::nobody,
                occasion);
    }
}
