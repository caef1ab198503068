package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters that something came back for: an answer, or the news that they did not arrive. */
@ApplicationScoped
public class ReturnedLetters {

    private static final String ACTOR = "letters";
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(\\d{1,9})@[^>]+>?");

    /** A letter that was mailed. */
    public record Mailed(UUID letterId, UUID complaintId, int mailing) {}

    private final EntityManager entities;
    private final ComplaintWork work;
    private final Clock clock;

    ReturnedLetters(EntityManager entities, ComplaintWork work, Clock clock) {
        this.entities = entities;
        this.work = work;
        this.clock = clock;
    }

    /** The letter with a Message-ID; empty when it is none of ours. */
    @Transactional
    public Optional<Mailed> find(String messageId) {
        Matcher match = MESSAGE_ID.matcher(messageId);
        if (!match.matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(match.group(1));
        return entities.createQuery("select complaintId from Letter where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(complaint -> new Mailed(id, complaint, Integer.parseInt(match.group(2))));
    }

    /**
     * A letter could not be delivered; it stands as failed, and the complaint says so.
     *
     * @param reason what the mail server says
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void returned(Mailed letter, String reason) {
        if (work.locked(letter.complaintId()).isEmpty()) {
            return;
        }
        LetterDelivery delivery =
                entities.find(
                        LetterDelivery.class, letter.letterId(), LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null
                || !delivery.returned(
                        letter.mailing(), LetterFormat.line(reason), clock.instant())) {
            return;
        }
        entities.flush();
        work.becauseOf(
                letter.complaintId(),
                (complaint, now) ->
                        List.of(
                                Happening.of(
                                        TimelineType.LETTER_FAILED,
                                        now,
                                        "letter",
                                        letter.letterId().toString(),
                                        "reason",
                                        "returned")),
                ComplaintWork.Telling::nobody,
                ACTOR);
    }
}
