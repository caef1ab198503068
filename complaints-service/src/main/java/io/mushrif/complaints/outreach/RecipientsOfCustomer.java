package io.mushrif.complaints.outreach;

import io.mushrif.complaints.customer.MovesWithCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whom a campaign was sent to stays as it was. */
@ApplicationScoped
class RecipientsOfCustomer implements MovesWithCustomer {

    @Override
    public List<Table> tables() {
        return List.of();
    }

    @Override
    public List<String> staying() {
        return List.of("outreach_recipient");
    }
}
