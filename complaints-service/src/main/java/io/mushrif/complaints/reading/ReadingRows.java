package io.mushrif.complaints.reading;

import io.mushrif.complaints.article.PublishedArticle;
import io.mushrif.contracts.article.ReadingAssigned;
import io.mushrif.contracts.article.ReadingWithdrawn;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Assigns readings to many agents at once and takes them back, with the events. Plain SQL. */
@ApplicationScoped
class ReadingRows {

    /**
     * Who is to read.
     *
     * @param assignmentId why
     * @param replacesId reading of an earlier version; null for none
     * @param dueOn day until which it is to be signed
     */
    record Reader(UUID agentId, UUID assignmentId, UUID replacesId, LocalDate dueOn) {}

    private static final String INSERT =
            """
            insert into reading (id, version, assignment_id, article_id, number, kind, title_en, title_ar, checksum,
                agent_id, due_on, state, replaces_id, assigned_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASSIGNED', ?, ?)
            on conflict (agent_id, article_id, number) where state <> 'WITHDRAWN' do nothing
            """;

    private static final String WITHDRAW =
            """
            update reading set state = 'WITHDRAWN', version = version + 1, ended_because = ?
            where state = 'ASSIGNED' and %s = ? and number < ? returning id, article_id, number, agent_id
            """;

    private final DataSource database;
    private final Outbox outbox;
    private final Clock clock;

    ReadingRows(DataSource database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Assigns a version to readers; who has it already keeps it as it is. */
    void assign(PublishedArticle article, List<Reader> readers) {
        Instant now = clock.instant();
        List<ReadingAssigned> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            List<UUID> ids = new ArrayList<>();
            for (Reader reader : readers) {
                ids.add(Ids.next());
                insert.setObject(1, ids.get(ids.size() - 1));
                insert.setObject(2, reader.assignmentId());
                insert.setObject(3, article.id());
                insert.setInt(4, article.number());
                insert.setString(5, article.kind().name());
                insert.setString(6, article.title().en());
                insert.setString(7, article.title().ar());
                insert.setString(8, article.checksum());
                insert.setObject(9, reader.agentId());
                insert.setObject(10, reader.dueOn());
                insert.setObject(11, reader.replacesId());
                insert.setObject(12, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            int[] inserted = insert.executeBatch();
            for (int i = 0; i < inserted.length; i++) {
                if (inserted[i] > 0) {
                    Reader reader = readers.get(i);
                    events.add(
                            new ReadingAssigned(
                                    ids.get(i),
                                    article.id(),
                                    article.number(),
                                    article.kind().name(),
                                    article.title(),
                                    reader.agentId(),
                                    reader.dueOn(),
                                    reader.replacesId(),
                                    now));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("readings could not be assigned", e);
        }
        outbox.append(events);
    }

    void withdrawOfArticle(UUID article, String reason) {
        withdraw("article_id", article, Integer.MAX_VALUE, reason);
    }

    /** Those of earlier versions only. */
    void withdrawBefore(UUID article, int number, String reason) {
        withdraw("article_id", article, number, reason);
    }

    void withdrawOfAgent(UUID agent, String reason) {
        withdraw("agent_id", agent, Integer.MAX_VALUE, reason);
    }

    void withdrawOfAssignment(UUID assignment, String reason) {
        withdraw("assignment_id", assignment, Integer.MAX_VALUE, reason);
    }

    private void withdraw(String column, UUID value, int before, String reason) {
        Instant now = clock.instant();
        List<ReadingWithdrawn> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(WITHDRAW.formatted(column))) {
            update.setString(1, reason);
            update.setObject(2, value);
            update.setInt(3, before);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    events.add(
                            new ReadingWithdrawn(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getInt(3),
                                    row.getObject(4, UUID.class),
                                    reason,
                                    now));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("readings could not be withdrawn", e);
        }
        outbox.append(events);
    }
}
