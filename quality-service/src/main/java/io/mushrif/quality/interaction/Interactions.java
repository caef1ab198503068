package io.mushrif.quality.interaction;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The interactions that are known here. */
@ApplicationScoped
@Unremovable
public class Interactions {

    /** The columns that {@link #read} takes, in its order. */
    public static final String COLUMNS =
            """
            id, channel, direction, outcome, customer_id, agent_id, team_id, queue, language, transfers, started_at,
                ended_at, waited_seconds, handled_seconds, erased
            """;

    private final DataSource database;

    Interactions(DataSource database) {
        this.database = database;
    }

    /** The interaction; empty when it is not (yet) known here. */
    @Transactional
    public Optional<RecordedInteraction> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The interactions by their ids, without those that are not (yet) known here. */
    @Transactional
    public Map<UUID, RecordedInteraction> find(Collection<UUID> ids) {
        Map<UUID, RecordedInteraction> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select " + COLUMNS + " from interaction where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    RecordedInteraction interaction = read(rows);
                    found.put(interaction.id(), interaction);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("interactions could not be read", e);
        }
    }

    /** Reads a row of {@link #COLUMNS}. */
    public static RecordedInteraction read(ResultSet row) throws SQLException {
        return new RecordedInteraction(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                row.getObject(10, Integer.class),
                instant(row, 11),
                instant(row, 12),
                Duration.ofSeconds(row.getInt(13)),
                Duration.ofSeconds(row.getInt(14)),
                row.getBoolean(15));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
