package io.mushrif.complaints.mailbox;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintLifecycle;
import io.mushrif.complaints.complaint.ComplaintVerb;
import io.mushrif.complaints.complaint.Complaints;
import io.mushrif.complaints.complaint.Reporter;
import io.mushrif.complaints.customer.CustomerContact;
import io.mushrif.complaints.customer.CustomerLookup;
import io.mushrif.complaints.customer.Customers;
import io.mushrif.complaints.response.ReturnedLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the complaint that a message belongs to: by the letter or the earlier message of the same
 * sender that it answers, else by the reference in its subject; by that only for the customer or
 * the reporter of the complaint, as anybody can write any number.
 */
@ApplicationScoped
class MailThreads {

    private final ReturnedLetters letters;
    private final MailboxMessages messages;
    private final Complaints complaints;
    private final Customers customers;
    private final CustomerLookup lookup;

    MailThreads(
            ReturnedLetters letters,
            MailboxMessages messages,
            Complaints complaints,
            Customers customers,
            CustomerLookup lookup) {
        this.letters = letters;
        this.messages = messages;
        this.complaints = complaints;
        this.customers = customers;
        this.lookup = lookup;
    }

    /** Apart from what follows, so that the complaint is not known there before it is locked. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    MailThread find(IncomingMail mail) {
        String sender = mail.sender().address();
        for (String id : mail.answers()) {
            Optional<UUID> found =
                    letters.find(id)
                            .map(ReturnedLetters.Mailed::complaintId)
                            .or(() -> messages.complaintOf(id, sender));
            if (found.isPresent()) {
                return belongsTo(complaints.require(found.get()));
            }
        }
        Optional<Complaint> named = MailWords.reference(mail.subject()).flatMap(this::named);
        if (named.isEmpty()) {
            return MailThread.NEW;
        }
        return isParty(named.get(), sender)
                ? belongsTo(named.get())
                : related(named.get(), "other-sender");
    }

    private Optional<Complaint> named(String reference) {
        return complaints.find("reference", reference).firstResultOptional();
    }

    private static MailThread belongsTo(Complaint complaint) {
        return ComplaintLifecycle.allows(complaint.status(), ComplaintVerb.CUSTOMER_REPLY)
                ? new MailThread(complaint.id(), complaint.customerId(), null, null, null)
                : related(complaint, "complaint-ended");
    }

    private static MailThread related(Complaint complaint, String why) {
        return new MailThread(null, null, complaint.id(), complaint.reference(), why);
    }

    private boolean isParty(Complaint complaint, String sender) {
        Reporter reporter = complaint.reporter();
        if (reporter != null && sender.equalsIgnoreCase(reporter.email())) {
            return true;
        }
        UUID customer = complaint.customerId();
        return customer != null
                && (customers
                                .contact(customer)
                                .map(CustomerContact::email)
                                .filter(sender::equalsIgnoreCase)
                                .isPresent()
                        || customer.equals(lookup.byEmail(List.of(sender)).get(sender)));
    }
}
