package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.regex.Pattern;

/** Contacts in the form in which they are compared. */
@ApplicationScoped
class ContactValues {

    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final PhoneNumbers phoneNumbers;

    ContactValues(PhoneNumbers phoneNumbers) {
        this.phoneNumbers = phoneNumbers;
    }

    /**
     * E.164 for telephone numbers, otherwise lower case.
     *
     * @throws ProblemException 400 naming the field when it cannot be of that kind
     */
    String normalized(String field, ContactKind kind, String given) {
        return switch (kind) {
            case PHONE -> phoneNumbers.normalized(field, given);
            case SOCIAL -> lower(given.trim());
            case EMAIL -> {
                String address = lower(given.trim());
                if (!ADDRESS.matcher(address).matches()) {
                    throw ProblemException.invalid(field, "email");
                }
                yield address;
            }
        };
    }

    /** Whether it can be of its kind at all. */
    boolean isWellFormed(ContactKind kind, String value) {
        return switch (kind) {
            case PHONE -> phoneNumbers.isValid(value);
            case EMAIL -> ADDRESS.matcher(value).matches();
            case SOCIAL -> true;
        };
    }

    static String lower(String given) {
        return given == null ? null : given.toLowerCase(Locale.ROOT);
    }
}
