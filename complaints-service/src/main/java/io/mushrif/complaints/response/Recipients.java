package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.Reporter;
import io.mushrif.complaints.customer.CustomerContact;
import io.mushrif.complaints.customer.Customers;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds who a letter goes to: the customer, or who complains on their behalf. Somebody whom the
 * customer has not allowed to never gets one.
 */
@ApplicationScoped
class Recipients {

    /** One plain address: nothing in it can begin a second one or another header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>()\\[\\],;:\"\\\\@]+@[^\\s<>()\\[\\],;:\"\\\\@]+");

    private final Customers customers;

    Recipients(Customers customers) {
        this.customers = customers;
    }

    /**
     * The recipient of a letter.
     *
     * @param wanted null for the reporter when there is one, else the customer
     * @throws ProblemException 409 when the reporter is not authorised, or when an e-mail address
     *     is needed and missing
     */
    Recipient of(Complaint complaint, Recipient.Role wanted, LetterChannel channel) {
        Reporter reporter = complaint.reporter();
        Recipient.Role role = wanted;
        if (role == null) {
            role = reporter == null ? Recipient.Role.CUSTOMER : Recipient.Role.REPORTER;
        }
        Recipient recipient =
                role == Recipient.Role.REPORTER
                        ? reporter(complaint, reporter)
                        : customer(complaint);
        if (channel == LetterChannel.EMAIL) {
            requireAddress(recipient);
        }
        return recipient;
    }

    /** Who can be written to, and how. */
    record Reached(Recipient recipient, LetterChannel channel) {}

    /**
     * Who gets a letter that nobody addressed: the reporter when allowed to, else the customer; by
     * e-mail when there is an address.
     */
    Reached reachable(Complaint complaint) {
        Reporter reporter = complaint.reporter();
        Recipient recipient =
                reporter != null && reporter.authorised()
                        ? reporter(complaint, reporter)
                        : customer(complaint);
        return new Reached(
                recipient, hasAddress(recipient) ? LetterChannel.EMAIL : LetterChannel.LETTER);
    }

    /**
     * Checks that a letter that was written before may still go to its recipient.
     *
     * @throws ProblemException 409 when the reporter is not authorised any more
     */
    void requireStillAllowed(Complaint complaint, Recipient.Role role) {
        if (role == Recipient.Role.REPORTER) {
            reporter(complaint, complaint.reporter());
        }
    }

    private Recipient reporter(Complaint complaint, Reporter reporter) {
        if (reporter == null) {
            throw ProblemException.invalid("to", "no-reporter");
        }
        if (!reporter.authorised()) {
            throw ProblemException.conflict("letter-reporter-not-authorised");
        }
        return new Recipient(
                Recipient.Role.REPORTER,
                reporter.name(),
                reporter.email(),
                contact(complaint).map(CustomerContact::name).orElse(null));
    }

    private Recipient customer(Complaint complaint) {
        Optional<CustomerContact> contact = contact(complaint);
        return new Recipient(
                Recipient.Role.CUSTOMER,
                contact.map(CustomerContact::name).orElse(null),
                contact.map(CustomerContact::email).orElse(null),
                null);
    }

    private Optional<CustomerContact> contact(Complaint complaint) {
        return customers.contact(complaint.customerId());
    }

    private static void requireAddress(Recipient recipient) {
        if (!hasAddress(recipient)) {
            throw ProblemException.conflict(
                    "letter-without-address",
                    recipient.role() == Recipient.Role.REPORTER
                            ? "reporter.email"
                            : "customer.email");
        }
    }

    private static boolean hasAddress(Recipient recipient) {
        return recipient.email() != null && ADDRESS.matcher(recipient.email()).matches();
    }
}
