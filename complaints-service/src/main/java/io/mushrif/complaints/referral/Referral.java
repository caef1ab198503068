package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A question about a complaint to another department. */
@Entity
class Referral {

    private static final String REDACTED = "[redacted]";

    @Id private UUID id;

    @Version private long version;

    private UUID complaintId;

    private String department;

    private String question;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    private boolean waits;

    private String askedBy;

    private Instant askedAt;

    private Instant dueAt;

    private Instant nextReminderAt;

    private String answer;

    private String reason;

    private String endedBy;

    private Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReferralNote> notes;

    protected Referral() {}

    Referral(
            UUID complaintId,
            String department,
            String question,
            AnswerTime time,
            String user,
            Instant now) {
        id = Ids.next();
        this.complaintId = complaintId;
        this.department = department;
        this.question = question;
        state = ReferralState.OPEN;
        askedBy = user;
        askedAt = now;
        dueAt = time.dueAt();
        nextReminderAt = time.remindAt();
        notes = List.of();
    }

    /** The complaint stands still until this is answered. */
    void holdUp() {
        waits = true;
    }

    /** Work on the complaint went on without the answer. */
    void holdUpNoLonger() {
        waits = false;
    }

    void answer(String text, String user, Instant now) {
        end(ReferralState.ANSWERED, user, now);
        answer = text;
    }

    void cancel(String why, String user, Instant now) {
        end(ReferralState.CANCELLED, user, now);
        reason = why;
    }

    private void end(ReferralState next, String user, Instant now) {
        requireOpen();
        state = next;
        endedBy = user;
        endedAt = now;
        nextReminderAt = null;
    }

    void note(String text, String user, Instant now) {
        requireOpen();
        notes =
                Stream.concat(notes.stream(), Stream.of(new ReferralNote(user, now, text)))
                        .toList();
    }

    /** What people wrote is forgotten; that they asked and answered stays. */
    void redact() {
        question = REDACTED;
        answer = answer == null ? null : REDACTED;
        reason = reason == null ? null : REDACTED;
        notes =
                notes.stream()
                        .map(note -> new ReferralNote(note.by(), note.at(), REDACTED))
                        .toList();
    }

    private void requireOpen() {
        if (state != ReferralState.OPEN) {
            throw ProblemException.conflict("referral-not-open", state.name());
        }
    }

    /** Whether the department has to be reminded by now. */
    boolean isReminderDue(Instant now) {
        return nextReminderAt != null && !nextReminderAt.isAfter(now);
    }

    /** The department is reminded; once more when the answer is due, then no more. */
    void remind(Instant now) {
        nextReminderAt = isDue(now) ? null : dueAt;
    }

    /** Whether the time for the answer is used up. */
    boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** Whether the answer is missing although its time is over. */
    boolean isOverdue(Instant now) {
        return state == ReferralState.OPEN && now.isAfter(dueAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID complaintId() {
        return complaintId;
    }

    String department() {
        return department;
    }

    boolean waits() {
        return waits;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    ReferralView view(Complaint complaint, Instant now) {
        return new ReferralView(
                id,
                complaintId,
                department,
                question,
                state,
                waits && state == ReferralState.OPEN,
                askedBy,
                askedAt,
                dueAt,
                isOverdue(now),
                answer,
                reason,
                endedBy,
                endedAt,
                notes,
                ReferralView.About.of(complaint));
    }
}
