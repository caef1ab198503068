package io.mushrif.complaints.response;

import io.mushrif.complaints.clock.ClockView;
import io.mushrif.complaints.complaint.Complaint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** A letter is written, kept and queued, inside the running transaction. */
@ApplicationScoped
class KeepLetter {

    private final LetterWriter writer;
    private final Letters letters;
    private final Event<LetterQueued> queued;
    private final Clock clock;

    KeepLetter(LetterWriter writer, Letters letters, Event<LetterQueued> queued, Clock clock) {
        this.writer = writer;
        this.letters = letters;
        this.queued = queued;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Letters.Found handle(
            Complaint complaint,
            List<ClockView> clocks,
            SendLetter.Request request,
            Decision decision,
            Recipient recipient,
            String author) {
        WrittenLetter written = writer.write(complaint, clocks, request, decision, recipient);
        Letter letter =
                new Letter(complaint.id(), request, recipient, written, author, clock.instant());
        Letters.Found kept = letters.keep(letter, new LetterDelivery(letter, clock.instant()));
        queued.fire(new LetterQueued());
        return kept;
    }
}
