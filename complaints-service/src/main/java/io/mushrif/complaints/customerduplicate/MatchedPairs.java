package io.mushrif.complaints.customerduplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Pairs of customers that have a key in common, weighed. */
@ApplicationScoped
class MatchedPairs {

    /** A pair that is likely to be one person; {@code one} is the lesser id. */
    record Pair(UUID one, UUID other, DuplicateScore score) {}

    /** What came of comparing customers with all others. */
    record Compared(long pairs, List<Pair> likely) {}

    /** A key that more customers have says nothing, for example the number of a switchboard. */
    private static final int MOST_PER_KEY = 60;

    private static final String SELECT =
            """
            with mine as (select key, customer_id from customer_match_key where customer_id = any(?)),
            usable as (
                select k.key from (select distinct key from mine) k
                where (select count(*) from (
                    select 1 from customer_match_key x where x.key = k.key limit %d) y) between 2 and %d
            ),
            pair as (
                select distinct least(m.customer_id, o.customer_id) as one,
                    greatest(m.customer_id, o.customer_id) as other
                from mine m join usable using (key) join customer_match_key o on o.key = m.key
                where o.customer_id %s m.customer_id
            )
            select p.one, a.name, a.phones, a.emails, p.other, b.name, b.phones, b.emails,
                similarity(normalized_text(a.name), normalized_text(b.name))
            from pair p join customer_match a on a.customer_id = p.one
            join customer_match b on b.customer_id = p.other
            order by p.one, p.other
            """;

    private final DataSource database;

    MatchedPairs(DataSource database) {
        this.database = database;
    }

    /**
     * Compares customers with those that they have a key in common with.
     *
     * @param onlyLesser with those of lesser ids only, when all customers are compared in turn
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Compared of(Collection<UUID> customers, boolean onlyLesser) {
        String query = SELECT.formatted(MOST_PER_KEY + 1, MOST_PER_KEY, onlyLesser ? "<" : "<>");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            Map<UUID, MatchProfile> profiles = new HashMap<>();
            List<Pair> likely = new ArrayList<>();
            long pairs = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pairs++;
                    MatchProfile one = profile(row, 1, profiles);
                    MatchProfile other = profile(row, 5, profiles);
                    DuplicateScore score = DuplicateScore.of(one, other, row.getDouble(9));
                    if (score.isProposed()) {
                        likely.add(new Pair(one.id(), other.id(), score));
                    }
                }
            }
            return new Compared(pairs, likely);
        } catch (SQLException e) {
            throw new IllegalStateException("customers could not be compared", e);
        }
    }

    private static MatchProfile profile(ResultSet row, int column, Map<UUID, MatchProfile> profiles)
            throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        MatchProfile known = profiles.get(id);
        if (known == null) {
            known =
                    new MatchProfile(
                            id,
                            PersonName.of(row.getString(column + 1)),
                            MatchRecords.texts(row.getArray(column + 2)),
                            MatchRecords.texts(row.getArray(column + 3)));
            profiles.put(id, known);
        }
        return known;
    }
}
