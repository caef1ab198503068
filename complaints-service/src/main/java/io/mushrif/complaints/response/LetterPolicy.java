package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintLifecycle;
import io.mushrif.complaints.complaint.ComplaintOutcome;
import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.complaints.complaint.ResponseKind;
import io.mushrif.platform.problem.ProblemException;
import java.time.LocalDate;

/** Which letter may be sent when, and what has to be said in it. */
final class LetterPolicy {

    private LetterPolicy() {}

    /**
     * Checks what a letter of this kind has to contain, and that nothing is in it that belongs to
     * another kind.
     *
     * @throws ProblemException 400 naming the field
     */
    static void requireContent(Complaint complaint, SendLetter.Request request, LocalDate today) {
        LetterKind kind = request.kind();
        if (kind.needsText() && (request.text() == null || request.text().isBlank())) {
            throw ProblemException.invalid("text", "not-blank");
        }
        if (!kind.isFinal()) {
            forbid("outcome", request.outcome(), kind);
            forbid("remedy", request.remedy(), kind);
        } else {
            forbid("expectedBy", request.expectedBy(), kind);
            if (request.outcome() == null && needsVerb(complaint.status(), kind)) {
                throw ProblemException.invalid("outcome", "not-null");
            }
        }
        if (request.expectedBy() != null && request.expectedBy().isBefore(today)) {
            throw ProblemException.invalid("expectedBy", "letter-in-the-past");
        }
    }

    private static void forbid(String field, Object value, LetterKind kind) {
        if (value != null) {
            throw ProblemException.invalid(field, "not-in-this-letter", kind.name());
        }
    }

    /**
     * Whether sending the letter does something with the complaint. A second acknowledgement, and a
     * letter on a decision that is recorded already, do nothing more.
     *
     * @throws ProblemException 409 when such a letter makes no sense in the state
     */
    static boolean needsVerb(ComplaintStatus status, LetterKind kind) {
        if (ComplaintLifecycle.allows(status, kind.verb())) {
            return true;
        }
        boolean again =
                kind == LetterKind.ACKNOWLEDGEMENT
                        ? status.awaitsResponse()
                        : kind.isFinal() && status == ComplaintStatus.RESPONDED;
        if (!again) {
            ComplaintLifecycle.after(status, kind.verb());
        }
        return false;
    }

    /**
     * Checks that a letter on a recorded decision says the same.
     *
     * @throws ProblemException 409 when it says something else
     */
    static void requireSameDecision(
            ComplaintOutcome outcome, ResponseKind responseKind, SendLetter.Request request) {
        if (!request.kind().isFinal()) {
            return;
        }
        boolean otherKind =
                responseKind != null && !responseKind.name().equals(request.kind().name());
        boolean otherOutcome = request.outcome() != null && request.outcome() != outcome;
        if (otherKind || otherOutcome) {
            throw ProblemException.conflict(
                    "letter-other-decision",
                    responseKind == null ? "-" : responseKind.name(),
                    String.valueOf(outcome));
        }
    }
}
