package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.contracts.complaint.ComplaintReferralReminded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Reminds departments of what they have not answered: once before the answer is due and once when
 * it is, each exactly once however many replicas look. Of a question that became due while nobody
 * looked, only the second time.
 */
@ApplicationScoped
class RemindDepartments {

    private static final Logger LOG = Logger.getLogger(RemindDepartments.class);
    private static final String ACTOR = "referral-clock";
    private static final int BATCH = 200;

    private final Referrals referrals;
    private final ComplaintWork work;
    private final DataSource database;
    private final Clock clock;

    RemindDepartments(Referrals referrals, ComplaintWork work, DataSource database, Clock clock) {
        this.referrals = referrals;
        this.work = work;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            every = "${mushrif.referral.poll:10s}",
            identity = "referral-reminders",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remindAll() {
        List<UUID> waiting =
                QuarkusTransaction.requiringNew()
                        .call(() -> referrals.complaintsToRemind(clock.instant(), BATCH));
        for (UUID complaint : new LinkedHashSet<>(waiting)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> remindOf(complaint));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Departments could not be reminded of complaint %s", complaint);
            }
        }
    }

    private void remindOf(UUID complaintId) {
        if (!lock(complaintId)) {
            return;
        }
        // looked at again behind the lock: another replica may have been here
        for (Referral referral : referrals.open(complaintId)) {
            if (referral.isReminderDue(clock.instant())) {
                remind(referral);
            }
        }
    }

    private void remind(Referral referral) {
        work.becauseOf(
                referral.complaintId(),
                (complaint, now) -> {
                    referral.remind(now);
                    return List.of(
                            Happening.of(
                                    TimelineType.REFERRAL_REMINDED,
                                    now,
                                    "referral",
                                    referral.id().toString(),
                                    "department",
                                    referral.department(),
                                    "overdue",
                                    referral.isDue(now)));
                },
                after ->
                        List.of(
                                new ComplaintReferralReminded(
                                        after.complaint().id(),
                                        after.complaint().reference(),
                                        referral.id(),
                                        referral.department(),
                                        referral.dueAt(),
                                        referral.isDue(after.now()),
                                        after.complaint().profile(),
                                        after.now())),
                ACTOR);
    }

    /** A complaint that somebody works on at this moment is left for the next time. */
    private boolean lock(UUID complaintId) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement(
                                "select 1 from complaint where id = ? for update skip locked")) {
            lock.setObject(1, complaintId);
            try (ResultSet row = lock.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a complaint could not be locked", e);
        }
    }
}
