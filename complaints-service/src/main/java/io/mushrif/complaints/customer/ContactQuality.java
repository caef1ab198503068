package io.mushrif.complaints.customer;

import java.util.List;
import java.util.UUID;

/**
 * What is wrong with a way to reach a customer.
 *
 * @param defects none when all is well
 */
public record ContactQuality(
        UUID contactId, ContactKind kind, String value, List<ContactDefect> defects) {

    public ContactQuality {
        defects = List.copyOf(defects);
    }
}
