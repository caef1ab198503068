package io.mushrif.quality.interaction;

import io.mushrif.contracts.interaction.InteractionErased;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes interactions, many with one statement. */
@ApplicationScoped
class InteractionRows {

    /**
     * The primary key holds the start, too; an interaction never changes its start, so that a
     * second one under the same id is the same. Those erased before they came in arrive without
     * their customer.
     */
    private static final String INSERT =
            """
            insert into interaction (id, started_at, channel, direction, outcome, customer_id, agent_id, team_id, queue,
                language, transfers, ended_at, waited_seconds, handled_seconds, erased)
            select i.id, i.started_at, i.channel, i.direction, i.outcome,
                case when e.interaction_id is null then i.customer_id end, i.agent_id, i.team_id, i.queue,
                i.language, i.transfers, i.ended_at, i.waited, i.handled, e.interaction_id is not null
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as i (id, started_at, channel, direction, outcome,
                customer_id, agent_id, team_id, queue, language, transfers, ended_at, waited, handled)
            left join interaction_erasure e on e.interaction_id = i.id
            on conflict do nothing returning id, erased
            """;

    private static final String NOTE_ERASED =
            """
            insert into interaction_erasure (interaction_id, erased_at) select * from unnest(?, ?) on conflict do nothing
            """;

    private static final String ERASE =
            """
            update interaction set customer_id = null, erased = true where id = any(?) and not erased
            """;

    private final DataSource database;

    InteractionRows(DataSource database) {
        this.database = database;
    }

    /** Answers the ids of those that were not known and are not erased. */
    Set<UUID> insert(List<RecordedInteraction> interactions) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(insert, interactions);
            columns.add("uuid", RecordedInteraction::id);
            columns.add("timestamptz", each -> each.startedAt().atOffset(ZoneOffset.UTC));
            columns.add("text", RecordedInteraction::channel);
            columns.add("text", RecordedInteraction::direction);
            columns.add("text", RecordedInteraction::outcome);
            columns.add("uuid", RecordedInteraction::customerId);
            columns.add("uuid", RecordedInteraction::agentId);
            columns.add("uuid", RecordedInteraction::teamId);
            columns.add("text", RecordedInteraction::queue);
            columns.add("text", RecordedInteraction::language);
            columns.add("int4", RecordedInteraction::transfers);
            columns.add("timestamptz", each -> each.endedAt().atOffset(ZoneOffset.UTC));
            columns.add("int4", each -> Math.toIntExact(each.waited().toSeconds()));
            columns.add("int4", each -> Math.toIntExact(each.handled().toSeconds()));
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getBoolean(2)) {
                        fresh.add(rows.getObject(1, UUID.class));
                    }
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("interactions could not be stored", e);
        }
    }

    void erase(Collection<InteractionErased> erased) {
        Object[] ids = erased.stream().map(InteractionErased::interactionId).toArray();
        Object[] times =
                erased.stream().map(event -> event.occurredAt().atOffset(ZoneOffset.UTC)).toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE_ERASED);
                PreparedStatement erase = connection.prepareStatement(ERASE)) {
            note.setArray(1, connection.createArrayOf("uuid", ids));
            note.setArray(2, connection.createArrayOf("timestamptz", times));
            note.executeUpdate();
            erase.setArray(1, connection.createArrayOf("uuid", ids));
            erase.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("interactions could not be erased", e);
        }
    }

    /** The columns of one statement, each as an array. */
    private static final class Columns {

        private final PreparedStatement statement;
        private final List<RecordedInteraction> interactions;
        private int place;

        Columns(PreparedStatement statement, List<RecordedInteraction> interactions) {
            this.statement = statement;
            this.interactions = interactions;
        }

        void add(String type, Function<RecordedInteraction, Object> value) throws SQLException {
            statement.setArray(
                    ++place,
                    statement
                            .getConnection()
                            .createArrayOf(type, interactions.stream().map(value).toArray()));
        }
    }
}
