package io.mushrif.platform.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.Events;
import io.mushrif.platform.outbox.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Copies of personal data that the platform keeps without knowing whose they are: answers to
 * requests with an Idempotency-Key, and messages that could not be handled. They are found by what
 * they contain.
 */
@ApplicationScoped
public class Remnants {

    /** Stands in place of what was erased. */
    private static final String ERASED = "[erased]";

    /** What is shorter stands in the copies of others, too. */
    private static final int SHORTEST = 5;

    private static final String ANSWERS =
            """
            from idempotency_key where exists (select 1 from unnest(?) as part
                where position(part in concat_ws(' ', location, body)) > 0)
            """;

    private static final String LETTERS =
            """
            from dead_letter where payload is not null and exists (select 1 from unnest(?) as part
                where position(part in concat_ws(' ', message_key, payload, reason)) > 0)
            """;

    private static final Map<String, Class<? extends Event>> TYPES =
            Events.ALL.stream()
                    .collect(
                            Collectors.toMap(
                                    type -> Events.typeOf(type).value(), Function.identity()));

    private final DataSource database;

    Remnants(DataSource database) {
        this.database = database;
    }

    /** How many copies contain one of the texts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count(Collection<String> texts) {
        return count("select count(*) " + ANSWERS, texts)
                + count("select count(*) " + LETTERS, texts);
    }

    /**
     * Erases all copies that contain one of the texts; texts of less than five characters are
     * passed over. A dead letter keeps what its event says by contract, which is no personal data,
     * so that it can still be replayed and no figure is lost.
     *
     * @return how many copies went or were changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long erase(Collection<String> texts) {
        List<String> parts = texts.stream().filter(text -> text.length() >= SHORTEST).toList();
        if (parts.isEmpty()) {
            return 0;
        }
        try (Connection connection = database.getConnection()) {
            return eraseAnswers(connection, parts) + eraseLetters(connection, parts);
        } catch (SQLException e) {
            throw new IllegalStateException("copies could not be erased", e);
        }
    }

    private static long eraseAnswers(Connection connection, List<String> parts)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete " + ANSWERS)) {
            delete.setArray(1, connection.createArrayOf("text", parts.toArray()));
            return delete.executeUpdate();
        }
    }

    private static long eraseLetters(Connection connection, List<String> parts)
            throws SQLException {
        long changed = 0;
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select id, event_type, payload, reason " + LETTERS);
                PreparedStatement update =
                        connection.prepareStatement(
                                "update dead_letter set payload = ?, reason = ? where id = ?")) {
            select.setArray(1, connection.createArrayOf("text", parts.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String payload = withoutPerson(rows.getString(2), rows.getString(3));
                    if (payload.equals(rows.getString(3)) && rows.getString(4).equals(ERASED)) {
                        continue;
                    }
                    update.setString(1, payload);
                    update.setString(2, ERASED);
                    update.setObject(3, rows.getObject(1));
                    changed += update.executeUpdate();
                }
            }
        }
        return changed;
    }

    /** What an event says by its contract; nothing of what cannot be read as one. */
    private static String withoutPerson(String type, String payload) {
        Class<? extends Event> event = TYPES.get(type == null ? "" : type);
        if (event == null) {
            return ERASED;
        }
        try {
            return EventJson.write(EventJson.read(payload, event));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return ERASED;
        }
    }

    private long count(String sql, Collection<String> texts) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", texts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("copies could not be counted", e);
        }
    }
}
