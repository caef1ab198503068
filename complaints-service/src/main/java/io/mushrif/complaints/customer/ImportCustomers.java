package io.mushrif.complaints.customer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.contracts.Event;
import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.DistinctRows;
import io.mushrif.platform.bulkimport.ImportTarget;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Customers are taken over from a file. A customer is known by the id in the other system, also
 * after having been merged into another one; a row that says what is known already changes nothing,
 * and what it leaves empty stays.
 */
@ApplicationScoped
class ImportCustomers implements ImportTarget<ImportedCustomer> {

    private static final String LAYOUT = "/layouts/customers-mushrif.json";

    /** Stands where the fingerprint of the row was, when the person was erased. */
    private static final String ERASED = "erased";

    private record Known(UUID id, String hash) {

        /** An erased person does not come back with a file. */
        boolean isChangedBy(ImportedCustomer row) {
            return !hash.equals(ERASED) && !hash.equals(row.hash());
        }
    }

    private final Customers customers;
    private final CustomerHistory history;
    private final Outbox outbox;
    private final StatelessSession session;
    private final Clock clock;
    private final CustomerRows rows;
    private final List<ColumnMapping> layouts;

    ImportCustomers(
            Customers customers,
            CustomerHistory history,
            Outbox outbox,
            StatelessSession session,
            Clock clock,
            PhoneNumbers phoneNumbers,
            ContactValues values,
            ObjectMapper json) {
        this.customers = customers;
        this.history = history;
        this.outbox = outbox;
        this.session = session;
        this.clock = clock;
        rows = new CustomerRows(phoneNumbers, values);
        try (InputStream stream = ImportCustomers.class.getResourceAsStream(LAYOUT)) {
            layouts = List.of(json.readValue(stream, ColumnMapping.class));
        } catch (IOException e) {
            throw new UncheckedIOException(LAYOUT, e);
        }
    }

    @Override
    public String type() {
        return "customers";
    }

    @Override
    public List<ColumnMapping> layouts() {
        return layouts;
    }

    @Override
    public ImportedCustomer read(Row row, ColumnMapping mapping) throws RowReject {
        return rows.read(row, mapping);
    }

    @Override
    public Outcome write(List<ImportedCustomer> batch, String user, boolean dryRun) {
        Outcome outcome = Outcome.NONE;
        for (Map<String, ImportedCustomer> part :
                DistinctRows.parts(batch, ImportedCustomer::externalId)) {
            outcome = outcome.plus(writeDistinct(part, user, dryRun));
        }
        return outcome;
    }

    private Outcome writeDistinct(
            Map<String, ImportedCustomer> batch, String user, boolean dryRun) {
        Map<String, Known> known = known(batch);
        List<ImportedCustomer> fresh = new ArrayList<>();
        Map<ImportedCustomer, UUID> changed = new LinkedHashMap<>();
        for (ImportedCustomer row : batch.values()) {
            Known before = known.get(row.externalId());
            if (before == null) {
                fresh.add(row);
            } else if (before.isChangedBy(row)) {
                changed.put(row, before.id());
            }
        }
        if (!dryRun) {
            create(fresh);
            changed.forEach((row, id) -> update(id, row, user));
            remember(fresh);
            remember(changed.keySet());
        }
        return new Outcome(
                fresh.size(), changed.size(), batch.size() - fresh.size() - changed.size());
    }

    private Map<String, Known> known(Map<String, ImportedCustomer> batch) {
        Map<String, Known> known = new HashMap<>();
        Map<String, String> asked = new HashMap<>();
        batch.keySet()
                .forEach(
                        id -> {
                            asked.put(id, id);
                            asked.put(ImportedCustomer.erasedId(id), id);
                        });
        session.createNativeQuery(
                        """
                        select external_id, customer_id, coalesce(import_hash, '') from customer_external_id
                        where source = :source and external_id = any(:ids)
                        """,
                        Tuple.class)
                .setParameter("source", batch.values().iterator().next().source())
                .setParameter("ids", asked.keySet().toArray(String[]::new))
                .getResultList()
                .forEach(
                        row ->
                                known.merge(
                                        asked.get(row.get(0, String.class)),
                                        new Known(row.get(1, UUID.class), row.get(2, String.class)),
                                        // who was registered anew after an erasure is there again
                                        (one, other) -> one.hash().equals(ERASED) ? other : one));
        return known;
    }

    private void create(List<ImportedCustomer> fresh) {
        Instant now = clock.instant();
        List<Customer> created = new ArrayList<>(fresh.size());
        List<Event> events = new ArrayList<>(fresh.size());
        for (ImportedCustomer row : fresh) {
            Customer customer =
                    new Customer(
                            new RegisterCustomer.Request(
                                    row.name(),
                                    row.email(),
                                    row.phone(),
                                    row.language(),
                                    row.preferredChannel(),
                                    row.source(),
                                    row.externalId()),
                            row.phone(),
                            now);
            created.add(customer);
            events.add(customer.registered());
        }
        if (!created.isEmpty()) {
            session.insertMultiple(created);
            outbox.append(events);
        }
    }

    private void update(UUID id, ImportedCustomer row, String user) {
        Customer customer = customers.require(id);
        List<CustomerHistory.Change> changes =
                customer.change(
                        new ChangeCustomer.Request(
                                row.name(),
                                row.email(),
                                row.phone(),
                                row.language(),
                                row.preferredChannel()),
                        row.phone());
        if (!changes.isEmpty()) {
            Instant now = clock.instant();
            outbox.append(customer.touched(now));
            customers.flush();
            history.append(id, changes, user, now);
        }
    }

    /** What was taken over, so that the same row changes nothing the next time. */
    private void remember(Iterable<ImportedCustomer> taken) {
        List<String> ids = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        String source = null;
        for (ImportedCustomer row : taken) {
            source = row.source();
            ids.add(row.externalId());
            hashes.add(row.hash());
        }
        if (!ids.isEmpty()) {
            session.createNativeMutationQuery(
                            """
                            update customer_external_id e set import_hash = r.hash
                            from unnest(:ids, :hashes) as r (id, hash)
                            where e.source = :source and e.external_id = r.id
                            """)
                    .setParameter("ids", ids.toArray(String[]::new))
                    .setParameter("hashes", hashes.toArray(String[]::new))
                    .setParameter("source", source)
                    .executeUpdate();
        }
    }
}
