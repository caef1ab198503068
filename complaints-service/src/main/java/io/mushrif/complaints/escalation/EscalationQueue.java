package io.mushrif.complaints.escalation;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.Complaints;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Clocks that ran low or out and for which a line of the matrix may hold. They are put here in the
 * transaction that raises the notice, and worked off one by one by any replica: a row is gone when
 * its escalation is stored, so that none is lost or done twice.
 */
@ApplicationScoped
class EscalationQueue {

    /** One clock that ran low or out. */
    record Waiting(UUID complaintId, String clock, int percent) {}

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(EscalationQueue.class);

    private final EscalationRules rules;
    private final EscalateComplaint escalateComplaint;
    private final Complaints complaints;
    private final DataSource database;
    private final Clock clock;

    EscalationQueue(
            EscalationRules rules,
            EscalateComplaint escalateComplaint,
            Complaints complaints,
            DataSource database,
            Clock clock) {
        this.rules = rules;
        this.escalateComplaint = escalateComplaint;
        this.complaints = complaints;
        this.database = database;
        this.clock = clock;
    }

    /** Puts clocks into the queue, inside the running transaction. */
    void put(List<Waiting> waiting) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into escalation_queue (complaint_id, clock, percent, not_before) values (?, ?, ?, ?)")) {
            for (Waiting one : waiting) {
                insert.setObject(1, one.complaintId());
                insert.setString(2, one.clock());
                insert.setInt(3, one.percent());
                insert.setObject(4, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("escalations could not be put into the queue", e);
        }
    }

    @Scheduled(
            every = "1s",
            identity = "escalation-queue",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        List<Long> ready = ready();
        while (!ready.isEmpty()) {
            ready.forEach(this::workOff);
            ready = ready();
        }
    }

    /** One that fails waits a while, so that it holds up no other. */
    private void workOff(long id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> take(id).ifPresent(this::escalate));
        } catch (RuntimeException e) {
            LOG.errorf(e, "escalation %d failed and is tried again", id);
            QuarkusTransaction.requiringNew().run(() -> postpone(id));
        }
    }

    /** A complaint that has been answered meanwhile concerns nobody any more. */
    private void escalate(Waiting waiting) {
        Complaint complaint = complaints.require(waiting.complaintId());
        if (!complaint.status().awaitsResponse()) {
            return;
        }
        List<EscalationRuleView> matching =
                EscalationPolicy.matching(
                        rules.matrix(),
                        new EscalationPolicy.Situation(
                                EscalationTrigger.CLOCK,
                                waiting.clock(),
                                waiting.percent(),
                                complaint.regime(),
                                complaint.severity(),
                                complaint.priority()));
        for (EscalationRuleView rule : matching) {
            escalateComplaint.handle(complaint, rule, waiting.clock(), waiting.percent());
        }
        LOG.debugf("%s escalated by %d rules", complaint.reference(), matching.size());
    }

    private List<Long> ready() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select id from escalation_queue where not_before <= ? order by not_before, id limit 100")) {
            select.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of escalations could not be read", e);
        }
    }

    /** Empty when another replica has it. */
    private Optional<Waiting> take(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                """
                                delete from escalation_queue where id = (
                                    select id from escalation_queue where id = ?
                                    for update skip locked)
                                returning complaint_id, clock, percent
                                """)) {
            delete.setLong(1, id);
            try (ResultSet row = delete.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Waiting(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getInt(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queue of escalations could not be read", e);
        }
    }

    private void postpone(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update escalation_queue set not_before = ? where id = ?")) {
            update.setObject(
                    1, OffsetDateTime.ofInstant(clock.instant().plus(RETRY), ZoneOffset.UTC));
            update.setLong(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an escalation could not be postponed", e);
        }
    }
}
