package io.mushrif.complaints.complaint;

import io.mushrif.complaints.customer.MovesWithCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Complaints go with their customer when customers are merged. */
@ApplicationScoped
class ComplaintsOfCustomer implements MovesWithCustomer {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table(
                        "complaints",
                        "complaint",
                        List.of("id"),
                        "version",
                        "created_at",
                        List.of()));
    }
}
