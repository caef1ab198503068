package io.mushrif.complaints.complaint;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.complaints.clock.ClockEvent;
import io.mushrif.complaints.clock.ClockReadings;
import io.mushrif.complaints.clock.Clocks;
import io.mushrif.complaints.legalentity.LegalEntities;
import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.complaint.ComplaintImported;
import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.DistinctRows;
import io.mushrif.platform.bulkimport.ImportTarget;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.time.Site;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Complaints are taken over from a file. A row that says what is known already changes nothing. */
@ApplicationScoped
class ImportComplaints implements ImportTarget<ImportedComplaint> {

    private record Known(UUID id, String hash, boolean erased) {

        /** An erased person does not come back with a file. */
        boolean isChangedBy(ImportedComplaint row) {
            return !erased && !row.hash().equals(hash);
        }
    }

    private final Complaints complaints;
    private final ComplaintReferences references;
    private final LegalEntities legalEntities;
    private final Timeline timeline;
    private final Clocks clocks;
    private final Outbox outbox;
    private final StatelessSession session;
    private final Clock clock;
    private final ComplaintRows rows;
    private final List<ColumnMapping> layouts;

    ImportComplaints(
            Complaints complaints,
            ComplaintReferences references,
            LegalEntities legalEntities,
            Timeline timeline,
            Clocks clocks,
            Outbox outbox,
            StatelessSession session,
            Clock clock,
            Site site,
            ObjectMapper json) {
        this.complaints = complaints;
        this.references = references;
        this.legalEntities = legalEntities;
        this.timeline = timeline;
        this.clocks = clocks;
        this.outbox = outbox;
        this.session = session;
        this.clock = clock;
        rows = new ComplaintRows(site.zone());
        layouts =
                Stream.of("cfpb", "mushrif")
                        .map(name -> layout("/layouts/complaints-" + name + ".json", json))
                        .toList();
    }

    @Override
    public String type() {
        return "complaints";
    }

    @Override
    public List<ColumnMapping> layouts() {
        return layouts;
    }

    @Override
    public Set<String> dateFields() {
        return Set.of("receivedAt");
    }

    @Override
    public ImportedComplaint read(Row row, ColumnMapping mapping) throws RowReject {
        return rows.read(row, mapping);
    }

    @Override
    public Outcome write(List<ImportedComplaint> batch, String user, boolean dryRun) {
        Outcome outcome = Outcome.NONE;
        for (Map<String, ImportedComplaint> part :
                DistinctRows.parts(batch, ImportedComplaint::externalId)) {
            outcome = outcome.plus(writeDistinct(part, user, dryRun));
        }
        return outcome;
    }

    private Outcome writeDistinct(
            Map<String, ImportedComplaint> batch, String user, boolean dryRun) {
        Map<String, Known> known = known(batch);
        List<ImportedComplaint> fresh = new ArrayList<>();
        Map<UUID, ImportedComplaint> changed = new LinkedHashMap<>();
        for (ImportedComplaint row : batch.values()) {
            Known before = known.get(row.externalId());
            if (before == null) {
                fresh.add(row);
            } else if (before.isChangedBy(row)) {
                changed.put(before.id(), row);
            }
        }
        if (!dryRun) {
            create(fresh, user);
            changed.forEach((id, row) -> update(id, row, user));
        }
        return new Outcome(
                fresh.size(), changed.size(), batch.size() - fresh.size() - changed.size());
    }

    private Map<String, Known> known(Map<String, ImportedComplaint> batch) {
        Map<String, Known> known = new HashMap<>();
        session.createNativeQuery(
                        """
                        select external_id, id, import_hash, erased_at is not null from complaint
                        where source = :source and external_id = any(:ids)
                        """,
                        Tuple.class)
                .setParameter("source", batch.values().iterator().next().source())
                .setParameter("ids", batch.keySet().toArray(String[]::new))
                .getResultList()
                .forEach(
                        row ->
                                known.put(
                                        row.get(0, String.class),
                                        new Known(
                                                row.get(1, UUID.class),
                                                row.get(2, String.class),
                                                row.get(3, Boolean.class))));
        return known;
    }

    private void create(List<ImportedComplaint> fresh, String user) {
        if (fresh.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<String> names = references.next(fresh.size(), now);
        List<Complaint> created = new ArrayList<>(fresh.size());
        List<TimelineEntry> entries = new ArrayList<>(fresh.size());
        Map<UUID, ClockReadings> readings = new LinkedHashMap<>();
        List<ComplaintEvent> events = new ArrayList<>(fresh.size());
        for (ImportedComplaint row : fresh) {
            Complaint complaint =
                    Complaint.imported(
                            row,
                            legalEntities.regime(null, row.legalEntity()),
                            names.get(created.size()),
                            user,
                            now);
            entries.add(
                    timeline.entry(
                            complaint,
                            Happening.of(
                                    TimelineType.IMPORTED,
                                    complaint.receivedAt(),
                                    "source",
                                    row.source(),
                                    "externalId",
                                    row.externalId()),
                            user));
            if (complaint.status().awaitsResponse()) {
                ClockReadings reading = read(complaint);
                complaint.due(reading.nextDue());
                readings.put(complaint.id(), reading);
            }
            created.add(complaint);
            events.add(imported(complaint, now));
        }
        session.insertMultiple(created);
        session.insertMultiple(entries);
        clocks.startImported(readings);
        outbox.append(events);
    }

    private void update(UUID id, ImportedComplaint row, String user) {
        Instant now = clock.instant();
        Complaint complaint = complaints.require(id);
        boolean workedOnHere = timeline.isWorkedOn(id);
        timeline.append(complaint, complaint.reimport(row, workedOnHere, now), user);
        if (!workedOnHere && complaint.status().awaitsResponse()) {
            ClockReadings reading = read(complaint);
            clocks.keepImported(id, reading);
            complaint.due(reading.nextDue());
        } else if (!workedOnHere) {
            clocks.forget(id);
            complaint.due(null);
        }
        complaints.flush();
        outbox.append(imported(complaint, now));
    }

    private ClockReadings read(Complaint complaint) {
        return clocks.read(
                complaint.regime(),
                complaint.priority().name(),
                List.of(new ClockEvent(ClockEvent.Type.RECEIVED, complaint.receivedAt())));
    }

    private static ComplaintImported imported(Complaint complaint, Instant now) {
        return new ComplaintImported(
                complaint.id(),
                complaint.reference(),
                complaint.source(),
                complaint.externalId(),
                complaint.importRevision(),
                complaint.status().isOpen(),
                complaint.respondedInTime(),
                complaint.profile(),
                now);
    }

    private static ColumnMapping layout(String file, ObjectMapper json) {
        try (InputStream stream = ImportComplaints.class.getResourceAsStream(file)) {
            return json.readValue(stream, ColumnMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
