package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.Consents;
import io.mushrif.complaints.consent.ContactPreferences;
import io.mushrif.complaints.consent.Purpose;
import io.mushrif.complaints.erasure.PersonalRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Customers as they are to be reached at the moment. */
@ApplicationScoped
public class ReachedCustomers {

    private final PersonalRows rows;
    private final Consents consents;
    private final ContactPreferences preferences;

    ReachedCustomers(PersonalRows rows, Consents consents, ContactPreferences preferences) {
        this.rows = rows;
        this.consents = consents;
        this.preferences = preferences;
    }

    /**
     * How a customer is to be reached now.
     *
     * @param customer one who exists
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Reached reached(UUID customer, Purpose purpose) {
        List<Reached> found = new ArrayList<>(1);
        rows.each(
                row -> found.add(of(row, purpose)),
                "select id, name, email, language, erased_at from customer where id = ?",
                customer);
        return found.get(0);
    }

    /** The same of a row that was read. */
    Reached of(Map<String, Object> row, Purpose purpose) {
        UUID id = UUID.fromString((String) row.get("id"));
        return new Reached(
                id,
                (String) row.get("name"),
                (String) row.get("email"),
                preferences.wishes(id, (String) row.get("language")),
                consents.state(id, purpose),
                row.containsKey("erasedAt"));
    }
}
