package io.mushrif.quality.sampling;

import io.mushrif.quality.interaction.Interactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The interactions that a plan may draw from, read one after the other without holding them. */
@ApplicationScoped
class Frame {

    private static final int FETCH = 5_000;

    private final DataSource database;

    Frame(DataSource database) {
        this.database = database;
    }

    /**
     * Reads the interactions that began in a time and that an agent answered; without those that
     * were erased, skipped by this plan, or drawn in another sample. Runs in a transaction.
     *
     * @param sample the sample that is drawn; its own are read again
     */
    void read(
            PlanContent plan,
            UUID planId,
            Instant from,
            Instant to,
            UUID sample,
            Consumer<Candidate> candidates) {
        List<Object> values = new ArrayList<>();
        String sql = sql(plan, planId, from, to, sample, values);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value instanceof Collection<?> list) {
                    select.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
                } else {
                    select.setObject(i + 1, value);
                }
            }
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    candidates.accept(
                            new Candidate(
                                    Interactions.read(rows),
                                    instant(rows, 16),
                                    rows.getBoolean(17),
                                    instant(rows, 18)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the frame of a sample could not be read", e);
        }
    }

    private static String sql(
            PlanContent plan,
            UUID planId,
            Instant from,
            Instant to,
            UUID sample,
            List<Object> values) {
        StringBuilder sql = new StringBuilder("select ").append(Interactions.COLUMNS);
        int days = plan.daysOf(RiskKind.COMPLAINT_FOLLOWED);
        if (days > 0) {
            sql.append(
                    """
                    , (select min(c.received_at) from customer_complaint c where c.customer_id = i.customer_id
                        and c.received_at >= i.started_at and c.received_at < i.started_at + make_interval(days => ?))
                    """);
            values.add(days);
        } else {
            sql.append(", null::timestamptz");
        }
        sql.append(
                asks(plan, RiskKind.LOW_SURVEY_SCORE)
                        ? """
                        , exists (select 1 from interaction_signal s where s.interaction_id = i.id
                            and s.kind = 'LOW_SURVEY_SCORE')
                        """
                        : ", false");
        sql.append(
                asks(plan, RiskKind.NEW_AGENT)
                        ? ", (select joined_at from agent_start a where a.agent_id = i.agent_id)"
                        : ", null::timestamptz");
        sql.append(
                " from interaction i where i.started_at >= ? and i.started_at < ?"
                        + " and i.agent_id is not null and not i.erased");
        values.add(from.atOffset(ZoneOffset.UTC));
        values.add(to.atOffset(ZoneOffset.UTC));
        and(sql, values, " and i.team_id = ?", plan.teamId());
        and(sql, values, " and i.queue = ?", plan.queue());
        Eligibility filter = plan.filter();
        and(sql, values, " and i.channel = any(?)", filter.channels());
        and(sql, values, " and i.direction = any(?)", filter.directions());
        and(sql, values, " and i.outcome = any(?)", filter.outcomes());
        and(sql, values, " and i.language = any(?)", filter.languages());
        and(
                sql,
                values,
                " and i.handled_seconds >= ?",
                filter.handledAtLeast() == null ? null : filter.handledAtLeast().toSeconds());
        and(
                sql,
                values,
                " and i.handled_seconds <= ?",
                filter.handledAtMost() == null ? null : filter.handledAtMost().toSeconds());
        sql.append(
                """
                 and not exists (select 1 from sampling_assignment a where a.interaction_id = i.id
                    and (a.state in ('OPEN', 'DONE') and a.sample_id <> ? or a.state = 'SKIPPED' and a.plan_id = ?))
                """);
        values.add(sample);
        values.add(planId);
        return sql.toString();
    }

    private static boolean asks(PlanContent plan, RiskKind kind) {
        return plan.rules().stream().anyMatch(rule -> rule.kind() == kind);
    }

    private static void and(
            StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
