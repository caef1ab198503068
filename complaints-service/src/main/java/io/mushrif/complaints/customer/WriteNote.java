package io.mushrif.complaints.customer;

import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/** Somebody writes down what others should know of a customer. */
@ApplicationScoped
class WriteNote {

    /** The note. */
    public record Request(@NotBlank @Size(max = 4000) String text) {}

    private final Customers customers;
    private final CustomerNotes notes;
    private final CurrentUser user;
    private final Clock clock;

    WriteNote(Customers customers, CustomerNotes notes, CurrentUser user, Clock clock) {
        this.customers = customers;
        this.notes = notes;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    CustomerNoteView handle(UUID id, Request request) {
        customers.requireUnmerged(id);
        CustomerNote note = new CustomerNote(id, request.text(), user.name(), clock.instant());
        notes.persist(note);
        return note.view();
    }
}
