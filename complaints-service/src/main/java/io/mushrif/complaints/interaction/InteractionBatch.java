package io.mushrif.complaints.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes many interactions at once, by plain SQL: one statement for all rows. */
@ApplicationScoped
class InteractionBatch {

    private static final String KNOWN =
            """
            select external_id, interaction_id, started_at, import_hash from interaction_key
            where source = ? and external_id = any(?)
            """;

    private static final String TAKE_KEYS =
            """
            insert into interaction_key (source, external_id, interaction_id, started_at, import_hash)
            select * from unnest(?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[])
            on conflict do nothing returning external_id
            """;

    private static final String COLUMNS =
            """
            id, started_at, channel, direction, outcome, customer_id, agent_id, team_id, queue,
            answered_at, ended_at, hold_seconds, wrap_seconds, subject, text, recording, source,
            external_id, attributes
            """;

    private static final String ROWS =
            """
            (select id, started_at, channel, direction, outcome, customer_id, agent_id, team_id, queue,
                answered_at, ended_at, hold_seconds, wrap_seconds, subject, text, recording, source,
                external_id, attributes::jsonb as attributes
            from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[],
                ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::int[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as given (id, started_at, channel,
                direction, outcome, customer_id, agent_id, team_id, queue, answered_at, ended_at,
                hold_seconds, wrap_seconds, subject, text, recording, source, external_id, attributes))
            """;

    private static final String INSERT =
            "insert into interaction (" + COLUMNS + ") select * from " + ROWS + " as rows";

    private static final String DELETE =
            """
            delete from interaction where (id, started_at) in (select * from unnest(?::uuid[], ?::timestamptz[]))
            """;

    private static final String MOVE_KEYS =
            """
            update interaction_key k set started_at = given.started_at, import_hash = given.hash
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::text[]) as
                given (source, external_id, started_at, hash)
            where k.source = given.source and k.external_id = given.external_id
            """;

    /** Stands where the fingerprint was, so that a file does not bring an erased person back. */
    private static final String ERASED = "erased";

    /** What is stored under an id of another system. */
    record Known(UUID id, Instant startedAt, String hash) {

        boolean says(ImportedInteraction row) {
            return ERASED.equals(hash) || row.hash().equals(hash);
        }
    }

    private final DataSource database;
    private final ObjectMapper json;

    InteractionBatch(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those that are stored already, by their id in the other system. */
    Map<String, Known> known(String source, Collection<String> externalIds) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setString(1, source);
            Map<String, String> erased = new HashMap<>();
            for (String id : externalIds) {
                if (id.indexOf('@') >= 0) {
                    erased.put(erasedId(id), id);
                }
            }
            List<String> asked = new ArrayList<>(externalIds);
            asked.addAll(erased.keySet());
            select.setArray(2, connection.createArrayOf("text", asked.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(
                            erased.getOrDefault(row.getString(1), row.getString(1)),
                            new Known(
                                    row.getObject(2, UUID.class),
                                    row.getTimestamp(3).toInstant(),
                                    row.getString(4)));
                }
            }
        }
        return known;
    }

    /** What the erasure of a person makes of an id that is an address. */
    private static String erasedId(String id) {
        try {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            return "erased-"
                    + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Stores new ones; returns those whose id nobody else has taken in between. */
    List<StoredInteraction> insert(List<StoredInteraction> rows) throws SQLException {
        if (rows.isEmpty()) {
            return rows;
        }
        try (Connection connection = database.getConnection()) {
            Set<String> taken = takeKeys(connection, rows);
            List<StoredInteraction> mine =
                    rows.stream().filter(row -> taken.contains(row.told().externalId())).toList();
            write(connection, mine);
            return mine;
        }
    }

    /** Replaces stored ones by what is told of them now; their ids stay. */
    void replace(List<StoredInteraction> rows, Collection<Known> before) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                set(connection, delete, 1, "uuid", before, Known::id);
                set(connection, delete, 2, "timestamptz", before, known -> time(known.startedAt()));
                delete.executeUpdate();
            }
            write(connection, rows);
            try (PreparedStatement move = connection.prepareStatement(MOVE_KEYS)) {
                set(connection, move, 1, "text", rows, row -> row.told().source());
                set(connection, move, 2, "text", rows, row -> row.told().externalId());
                set(connection, move, 3, "timestamptz", rows, row -> time(row.told().startedAt()));
                set(connection, move, 4, "text", rows, row -> row.told().hash());
                move.executeUpdate();
            }
        }
    }

    private static Set<String> takeKeys(Connection connection, List<StoredInteraction> rows)
            throws SQLException {
        Set<String> taken = new HashSet<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE_KEYS)) {
            set(connection, take, 1, "text", rows, row -> row.told().source());
            set(connection, take, 2, "text", rows, row -> row.told().externalId());
            set(connection, take, 3, "uuid", rows, StoredInteraction::id);
            set(connection, take, 4, "timestamptz", rows, row -> time(row.told().startedAt()));
            set(connection, take, 5, "text", rows, row -> row.told().hash());
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1));
                }
            }
        }
        return taken;
    }

    private void write(Connection connection, List<StoredInteraction> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            set(connection, insert, 1, "uuid", rows, StoredInteraction::id);
            set(connection, insert, 2, "timestamptz", rows, row -> time(row.told().startedAt()));
            set(connection, insert, 3, "text", rows, row -> row.told().channel().name());
            set(connection, insert, 4, "text", rows, row -> row.told().direction().name());
            set(connection, insert, 5, "text", rows, row -> row.told().outcome().name());
            set(connection, insert, 6, "uuid", rows, StoredInteraction::customerId);
            set(connection, insert, 7, "uuid", rows, StoredInteraction::agentId);
            set(connection, insert, 8, "uuid", rows, StoredInteraction::teamId);
            set(connection, insert, 9, "text", rows, row -> row.told().queue());
            set(connection, insert, 10, "timestamptz", rows, row -> time(row.told().answeredAt()));
            set(connection, insert, 11, "timestamptz", rows, row -> time(row.told().endedAt()));
            set(connection, insert, 12, "int4", rows, row -> row.told().holdSeconds());
            set(connection, insert, 13, "int4", rows, row -> row.told().wrapSeconds());
            set(connection, insert, 14, "text", rows, row -> row.told().subject());
            set(connection, insert, 15, "text", rows, row -> row.told().text());
            set(connection, insert, 16, "text", rows, row -> row.told().recording());
            set(connection, insert, 17, "text", rows, row -> row.told().source());
            set(connection, insert, 18, "text", rows, row -> row.told().externalId());
            set(connection, insert, 19, "text", rows, row -> attributes(row.attributes()));
            insert.executeUpdate();
        }
    }

    private static <T> void set(
            Connection connection,
            PreparedStatement statement,
            int position,
            String type,
            Collection<T> rows,
            Function<T, ?> value)
            throws SQLException {
        statement.setArray(
                position, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }

    private static String time(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC).toString();
    }

    private String attributes(Map<String, String> attributes) {
        try {
            return attributes.isEmpty() ? null : json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }
}
