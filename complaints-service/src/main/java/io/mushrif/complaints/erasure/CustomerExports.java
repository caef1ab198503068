package io.mushrif.complaints.erasure;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All exports of customers. */
@ApplicationScoped
class CustomerExports implements PanacheRepositoryBase<CustomerExport, UUID> {

    private final PersonalRows rows;
    private final Clock clock;

    CustomerExports(PersonalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    CustomerExport require(UUID customer, UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.customerId().equals(customer))
                .orElseThrow(() -> ProblemException.notFound("export", id));
    }

    List<ExportView> of(UUID customer) {
        return find("customerId = ?1 order by requestedAt desc, id desc", customer)
                .page(0, 200)
                .stream()
                .map(this::view)
                .toList();
    }

    ExportView view(CustomerExport export) {
        List<ExportView.Download> downloads = new ArrayList<>();
        rows.each(
                row ->
                        downloads.add(
                                new ExportView.Download(
                                        (String) row.get("downloadedBy"),
                                        Instant.parse((String) row.get("downloadedAt")))),
                """
                select downloaded_by, downloaded_at from customer_export_download
                where export_id = ? order by seq desc limit 200
                """,
                export.id());
        return export.view(downloads, clock.instant());
    }

    /** The export that has waited longest; nobody else takes it until the transaction ends. */
    Optional<CustomerExport> take() {
        return rows
                .texts(
                        "select id from customer_export where state = 'RUNNING'"
                                + " order by requested_at limit 1 for update skip locked")
                .stream()
                .findFirst()
                .map(id -> findById(UUID.fromString(id)));
    }

    /** Notes a download before its first byte leaves. */
    void noteDownload(CustomerExport export, String user) {
        getEntityManager().lock(export, LockModeType.PESSIMISTIC_WRITE);
        rows.update(
                """
                insert into customer_export_download (export_id, seq, downloaded_by, downloaded_at)
                select ?, coalesce(max(seq), 0) + 1, ?, ? from customer_export_download where export_id = ?
                """,
                export.id(),
                user,
                clock.instant(),
                export.id());
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            identity = "export-expiry",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void deleteExpired() {
        rows.update(
                """
                delete from customer_export_piece where export_id in (
                    select id from customer_export where expires_at <= ?)
                """,
                clock.instant());
    }
}
