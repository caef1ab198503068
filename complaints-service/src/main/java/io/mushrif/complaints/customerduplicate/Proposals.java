package io.mushrif.complaints.customerduplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Writes proposals. A pair is proposed once: what people have decided stays, what is open follows
 * the records.
 */
@ApplicationScoped
class Proposals {

    private static final String UPSERT =
            """
            insert into customer_duplicate (id, version, one_id, other_id, status, score, reasons, proposed_at)
            values (?, 0, ?, ?, 'OPEN', ?, cast(? as jsonb), ?)
            on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons,
                version = customer_duplicate.version + 1
            where customer_duplicate.status = 'OPEN'
                and (customer_duplicate.score, customer_duplicate.reasons) <> (excluded.score, excluded.reasons)
            """;

    /** Of who was merged, proposals are hidden, not forgotten: a merge can be undone. */
    private static final String WITHDRAW =
            """
            delete from customer_duplicate d where d.status = 'OPEN' and %s
            and not exists (select 1 from unnest(?, ?) as likely (one_id, other_id)
                where (likely.one_id, likely.other_id) = (d.one_id, d.other_id))
            and not exists (select 1 from customer c
                where c.id in (d.one_id, d.other_id) and c.merged_into is not null)
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    Proposals(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Proposes what is likely and withdraws open proposals of these customers that are not any
     * more.
     *
     * @param onlyLesser whether customers were compared with those of lesser ids only
     * @param likely in the order of their ids, so that all transactions lock them alike
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Collection<UUID> customers, boolean onlyLesser, List<MatchedPairs.Pair> likely) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (MatchedPairs.Pair pair : likely) {
                    upsert.setObject(1, Ids.next());
                    upsert.setObject(2, pair.one());
                    upsert.setObject(3, pair.other());
                    upsert.setDouble(4, Math.round(pair.score().probability() * 1e6) / 1e6);
                    upsert.setString(5, reasons(pair));
                    upsert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
            withdraw(connection, "d.other_id = any(?)", customers, likely);
            if (!onlyLesser) {
                withdraw(connection, "d.one_id = any(?)", customers, likely);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("proposals could not be written", e);
        }
    }

    private static void withdraw(
            Connection connection,
            String whose,
            Collection<UUID> customers,
            List<MatchedPairs.Pair> likely)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(WITHDRAW.formatted(whose))) {
            delete.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", likely.stream().map(MatchedPairs.Pair::one).toArray()));
            delete.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", likely.stream().map(MatchedPairs.Pair::other).toArray()));
            delete.executeUpdate();
        }
    }

    private String reasons(MatchedPairs.Pair pair) {
        try {
            return json.writeValueAsString(
                    pair.score().reasons().stream().map(WeighedReason::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reasons are plain values", e);
        }
    }
}
