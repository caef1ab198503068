package io.mushrif.complaints.response;

import io.mushrif.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What became of a letter. While it is on its way, {@link LetterPost} writes it by plain SQL. */
@Entity
@Table(name = "letter_delivery")
class LetterDelivery {

    @Id private UUID letterId;

    @Version private long version;

    @Enumerated(EnumType.STRING)
    private LetterStatus status;

    private int mailing;

    private int attempts;

    private Instant nextAttemptAt;

    private Instant sentAt;

    private Instant failedAt;

    private String lastError;

    protected LetterDelivery() {}

    LetterDelivery(Letter letter, Instant now) {
        letterId = letter.id();
        mailing = 1;
        boolean mailed = letter.channel() == LetterChannel.EMAIL;
        status = mailed ? LetterStatus.QUEUED : LetterStatus.TO_PRINT;
        nextAttemptAt = mailed ? now : null;
    }

    /**
     * It is mailed once more. One that failed keeps its Message-ID, as nobody knows whether the
     * last try got through; one that was sent gets a new one, or mailboxes would hide it.
     */
    void sendAgain(Instant now) {
        switch (status) {
            case QUEUED -> throw ProblemException.conflict("letter-on-its-way");
            case TO_PRINT -> throw ProblemException.conflict("letter-not-mailed");
            case SENT -> mailing++;
            case FAILED -> {
                // the same mailing goes on
            }
        }
        status = LetterStatus.QUEUED;
        attempts = 0;
        nextAttemptAt = now;
        failedAt = null;
        lastError = null;
    }

    /**
     * The mail server has taken it but could not deliver it.
     *
     * @return false when it is known already, or the letter is on its way again
     */
    boolean returned(int ofMailing, String reason, Instant now) {
        if (status != LetterStatus.SENT || mailing != ofMailing) {
            return false;
        }
        status = LetterStatus.FAILED;
        failedAt = now;
        lastError = reason;
        return true;
    }

    UUID letterId() {
        return letterId;
    }

    long version() {
        return version;
    }

    LetterStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant failedAt() {
        return failedAt;
    }

    String lastError() {
        return lastError;
    }
}
