package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A letter is mailed once more, as it was written, to whom it was written. */
@ApplicationScoped
class ResendLetter {

    private final ComplaintWork work;
    private final Recipients recipients;
    private final Letters letters;
    private final Event<LetterQueued> queued;

    ResendLetter(
            ComplaintWork work,
            Recipients recipients,
            Letters letters,
            Event<LetterQueued> queued) {
        this.work = work;
        this.recipients = recipients;
        this.letters = letters;
        this.queued = queued;
    }

    @Transactional
    Letters.Found handle(UUID id, UUID letterId) {
        Complaint complaint = work.visible(id);
        Letters.Found found = letters.require(id, letterId);
        recipients.requireStillAllowed(complaint, found.letter().recipientRole());
        work.addition(
                id,
                (locked, now) -> {
                    found.delivery().sendAgain(now);
                    return List.of(
                            Happening.of(
                                    TimelineType.LETTER_SENT,
                                    now,
                                    "letter",
                                    letterId.toString(),
                                    "kind",
                                    found.letter().kind().name(),
                                    "again",
                                    true));
                },
                ComplaintWork.Telling::nobody);
        queued.fire(new LetterQueued());
        return found;
    }
}
