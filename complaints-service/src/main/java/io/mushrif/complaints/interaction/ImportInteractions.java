package io.mushrif.complaints.interaction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.complaints.customer.CustomerLookup;
import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.DistinctRows;
import io.mushrif.platform.bulkimport.ImportTarget;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.time.Ids;
import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Interactions are taken over from a file, such as the call log of a telephone system. A row that
 * says what is known already changes nothing.
 */
@ApplicationScoped
class ImportInteractions implements ImportTarget<ImportedInteraction> {

    private record People(
            Map<String, UUID> byExternalId,
            Map<String, UUID> byPhone,
            Map<String, UUID> byEmail,
            Map<String, DirectoryAgent> agents) {}

    private final Interactions interactions;
    private final InteractionBatch batches;
    private final CustomerLookup customers;
    private final Directory directory;
    private final Outbox outbox;
    private final InteractionRows rows;
    private final List<ColumnMapping> layouts;

    ImportInteractions(
            Interactions interactions,
            InteractionBatch batches,
            CustomerLookup customers,
            Directory directory,
            Outbox outbox,
            Clock clock,
            Site site,
            ObjectMapper json) {
        this.interactions = interactions;
        this.batches = batches;
        this.customers = customers;
        this.directory = directory;
        this.outbox = outbox;
        rows = new InteractionRows(site.zone(), clock);
        layouts =
                Stream.of("anonymous-bank", "mushrif")
                        .map(name -> layout("/layouts/interactions-" + name + ".json", json))
                        .toList();
    }

    @Override
    public String type() {
        return "interactions";
    }

    @Override
    public List<ColumnMapping> layouts() {
        return layouts;
    }

    @Override
    public Set<String> dateFields() {
        return Set.of("startedAt", "answeredAt", "endedAt");
    }

    @Override
    public ImportedInteraction read(Row row, ColumnMapping mapping) throws RowReject {
        return rows.read(row, mapping);
    }

    @Override
    public Outcome write(List<ImportedInteraction> batch, String user, boolean dryRun) {
        if (!dryRun) {
            interactions.requireMonths(
                    batch.stream().map(ImportedInteraction::startedAt).collect(Collectors.toSet()));
        }
        Outcome outcome = Outcome.NONE;
        try {
            for (Map<String, ImportedInteraction> part :
                    DistinctRows.parts(batch, ImportedInteraction::externalId)) {
                outcome = outcome.plus(writeDistinct(part, dryRun));
            }
            return outcome;
        } catch (SQLException e) {
            throw new IllegalStateException("interactions could not be written", e);
        }
    }

    private Outcome writeDistinct(Map<String, ImportedInteraction> batch, boolean dryRun)
            throws SQLException {
        String source = batch.values().iterator().next().source();
        Map<String, InteractionBatch.Known> known = batches.known(source, batch.keySet());
        List<ImportedInteraction> fresh = new ArrayList<>();
        List<ImportedInteraction> changed = new ArrayList<>();
        for (ImportedInteraction row : batch.values()) {
            InteractionBatch.Known before = known.get(row.externalId());
            if (before == null) {
                fresh.add(row);
            } else if (!before.says(row)) {
                changed.add(row);
            }
        }
        int created = fresh.size();
        if (!dryRun) {
            created = create(fresh, source);
            change(changed, known, source);
        }
        return new Outcome(created, changed.size(), batch.size() - created - changed.size());
    }

    private int create(List<ImportedInteraction> fresh, String source) throws SQLException {
        People people = people(fresh, source);
        List<StoredInteraction> created =
                batches.insert(fresh.stream().map(row -> stored(Ids.next(), row, people)).toList());
        outbox.append(created.stream().map(StoredInteraction::recorded).toList());
        return created.size();
    }

    private void change(
            List<ImportedInteraction> changed,
            Map<String, InteractionBatch.Known> known,
            String source)
            throws SQLException {
        People people = people(changed, source);
        batches.replace(
                changed.stream()
                        .map(row -> stored(known.get(row.externalId()).id(), row, people))
                        .toList(),
                changed.stream().map(row -> known.get(row.externalId())).toList());
    }

    private People people(List<ImportedInteraction> batch, String source) {
        return new People(
                customers.byExternalId(
                        source, given(batch, ImportedInteraction::customerExternalId)),
                customers.byPhone(given(batch, row -> phone(row.customerPhone()).orElse(null))),
                customers.byEmail(given(batch, ImportedInteraction::customerEmail)),
                directory.agentsNamed(given(batch, ImportedInteraction::agent)));
    }

    private static Collection<String> given(
            List<ImportedInteraction> batch, Function<ImportedInteraction, String> value) {
        return batch.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Optional<String> phone(String given) {
        return given == null ? Optional.empty() : customers.phone(given);
    }

    /** Who is not known here is kept by name, so that nothing that the file says is lost. */
    private StoredInteraction stored(UUID id, ImportedInteraction row, People people) {
        Map<String, String> attributes = new HashMap<>(row.attributes());
        DirectoryAgent agent = row.agent() == null ? null : people.agents().get(row.agent());
        if (agent == null && row.agent() != null) {
            attributes.put("agent", row.agent());
        }
        UUID customer = customer(row, people);
        if (customer == null) {
            putGiven(attributes, "customerExternalId", row.customerExternalId());
            putGiven(attributes, "customerPhone", row.customerPhone());
            putGiven(attributes, "customerEmail", row.customerEmail());
        }
        return new StoredInteraction(
                id,
                row,
                customer,
                agent == null ? null : agent.id(),
                agent == null ? null : agent.teamId(),
                attributes);
    }

    private UUID customer(ImportedInteraction row, People people) {
        UUID found =
                row.customerExternalId() == null
                        ? null
                        : people.byExternalId().get(row.customerExternalId());
        if (found == null && row.customerPhone() != null) {
            found = phone(row.customerPhone()).map(people.byPhone()::get).orElse(null);
        }
        if (found == null && row.customerEmail() != null) {
            found = people.byEmail().get(row.customerEmail().toLowerCase(Locale.ROOT));
        }
        return found;
    }

    private static void putGiven(Map<String, String> attributes, String name, String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private static ColumnMapping layout(String file, ObjectMapper json) {
        try (InputStream stream = ImportInteractions.class.getResourceAsStream(file)) {
            return json.readValue(stream, ColumnMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
