package io.mushrif.complaints.customerduplicate;

import java.util.List;
import java.util.UUID;

/**
 * What is compared of a customer.
 *
 * @param phones E.164
 * @param emails in lower case
 */
record MatchProfile(UUID id, PersonName name, List<String> phones, List<String> emails) {

    MatchProfile {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }
}
