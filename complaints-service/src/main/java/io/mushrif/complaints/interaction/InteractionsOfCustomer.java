package io.mushrif.complaints.interaction;

import io.mushrif.complaints.customer.MovesWithCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Interactions go with their customer when customers are merged. */
@ApplicationScoped
class InteractionsOfCustomer implements MovesWithCustomer {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table(
                        "interactions",
                        "interaction",
                        List.of("id", "started_at"),
                        null,
                        "started_at",
                        List.of()));
    }
}
