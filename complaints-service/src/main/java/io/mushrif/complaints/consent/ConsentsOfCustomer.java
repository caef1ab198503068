package io.mushrif.complaints.consent;

import io.mushrif.complaints.customer.MovesWithCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What a customer allowed stays as it was said, with the record that it was said to. {@link
 * Consents} reads it together with that of the record into which it was merged.
 */
@ApplicationScoped
class ConsentsOfCustomer implements MovesWithCustomer {

    @Override
    public List<Table> tables() {
        return List.of();
    }

    @Override
    public List<String> staying() {
        return List.of("consent", "consent_entry", "contact_preference");
    }
}
