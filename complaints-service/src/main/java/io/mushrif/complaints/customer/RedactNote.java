package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The text of a note is taken out for good; that it was there, who took it out and why, stays. */
@ApplicationScoped
class RedactNote {

    /** Why; without personal data, for it stays. */
    public record Request(@NotBlank @Size(max = 500) String reason) {}

    private final CustomerChanges changes;
    private final CustomerNotes notes;
    private final CurrentUser user;
    private final Clock clock;

    RedactNote(CustomerChanges changes, CustomerNotes notes, CurrentUser user, Clock clock) {
        this.changes = changes;
        this.notes = notes;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    CustomerNoteView handle(UUID id, UUID noteId, Request request) {
        Customer customer = changes.beginSeen(id);
        CustomerNote note = notes.require(id, noteId);
        if (note.isRedacted()) {
            throw ProblemException.conflict("note-redacted");
        }
        note.redact(request.reason(), user.name(), clock.instant());
        changes.complete(
                customer, List.of(new CustomerHistory.Change("note", null, request.reason())));
        return note.view();
    }
}
