package io.mushrif.complaints.customerduplicate;

import io.mushrif.complaints.customer.MovesWithCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is derived from a record is derived anew when the record changes. */
@ApplicationScoped
class MatchTables implements MovesWithCustomer {

    @Override
    public List<Table> tables() {
        return List.of();
    }

    @Override
    public List<String> staying() {
        return List.of("customer_match", "customer_match_key", "customer_match_queue");
    }
}
