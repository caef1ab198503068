package io.mushrif.complaints.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What belongs to the record itself. The history of a record stays its own. */
@ApplicationScoped
class CustomerTables implements MovesWithCustomer {

    @Override
    public List<Table> tables() {
        return List.of(
                new Table(
                        "contacts",
                        "customer_contact",
                        List.of("id"),
                        null,
                        "created_at",
                        List.of("kind", "value")),
                new Table(
                        "externalIds",
                        "customer_external_id",
                        List.of("source", "external_id"),
                        null,
                        "created_at",
                        List.of()),
                Table.simple("notes", "customer_note", "written_at"),
                Table.simple("vulnerabilities", "customer_vulnerability", "recorded_at"));
    }

    @Override
    public List<String> staying() {
        return List.of(
                "customer_history",
                // proofs of what was done with this record
                "legal_hold",
                "customer_erasure",
                "customer_export");
    }
}
