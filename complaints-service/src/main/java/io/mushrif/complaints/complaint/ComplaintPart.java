package io.mushrif.complaints.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One of several points of a complaint; each is answered. */
@Entity
@IdClass(ComplaintPart.Key.class)
class ComplaintPart {

    record Key(UUID complaintId, int number) implements Serializable {}

    @Id private UUID complaintId;

    @Id private int number;

    private String text;

    private String category;

    @Enumerated(EnumType.STRING)
    private ComplaintOutcome outcome;

    private String answer;

    private UUID movedToId;

    private Instant createdAt;

    private Instant answeredAt;

    protected ComplaintPart() {}

    ComplaintPart(UUID complaintId, int number, String text, String category, Instant now) {
        this.complaintId = complaintId;
        this.number = number;
        this.text = text;
        this.category = category;
        createdAt = now;
    }

    void answer(ComplaintOutcome decision, String words, Instant now) {
        outcome = decision;
        answer = words;
        answeredAt = now;
    }

    void moveTo(UUID complaint) {
        movedToId = complaint;
    }

    /** Whether nobody has to answer it here any more. */
    boolean isDone() {
        return answer != null || movedToId != null;
    }

    boolean isMoved() {
        return movedToId != null;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    String category() {
        return category;
    }

    ComplaintPartView view() {
        return new ComplaintPartView(
                number, text, category, outcome, answer, movedToId, createdAt, answeredAt);
    }
}
