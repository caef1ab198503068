package io.mushrif.quality.evaluation;

import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.platform.erasure.Remnants;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Interactions whose customer was erased: what was written about them goes, the score stays, and
 * they are not scored any more.
 */
@ApplicationScoped
class ErasedInteractions {

    /** Comments of the evaluation and of its answers go; text and score of the questions stay. */
    private static final String FORGET =
            """
            update evaluation set version = version + 1, comment = null, sections = (
                select coalesce(jsonb_agg(case when jsonb_typeof(section -> 'questions') = 'array'
                    then jsonb_set(section, '{questions}', coalesce((
                        select jsonb_agg(question - 'comment' order by place)
                        from jsonb_array_elements(section -> 'questions') with ordinality as q (question, place)), '[]'))
                    else section end order by number), '[]')
                from jsonb_array_elements(sections) with ordinality as s (section, number))
            where interaction_id = ? returning id
            """;

    private final DataSource database;
    private final Remnants remnants;
    private final Clock clock;

    ErasedInteractions(DataSource database, Remnants remnants, Clock clock) {
        this.database = database;
        this.remnants = remnants;
        this.clock = clock;
    }

    /** Forgets what was written about an interaction. Done again, it changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(InteractionErased erased) {
        try (Connection connection = database.getConnection()) {
            lock(connection, erased.interactionId());
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "insert into erased_interaction (interaction_id, erased_at) values (?, ?)"
                                    + " on conflict do nothing")) {
                insert.setObject(1, erased.interactionId());
                insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            remnants.erase(forget(connection, erased.interactionId()));
        } catch (SQLException e) {
            throw new IllegalStateException("an interaction could not be forgotten", e);
        }
    }

    /** Answers the evaluations that were about it. */
    private static List<String> forget(Connection connection, UUID interaction)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(FORGET)) {
            update.setObject(1, interaction);
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    /**
     * Checks that an interaction can be scored; it is not erased until the running transaction
     * ends.
     *
     * @throws ProblemException 409 when its customer was erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireNotErased(UUID interaction) {
        if (interaction == null) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            lock(connection, interaction);
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "select 1 from erased_interaction where interaction_id = ?")) {
                select.setObject(1, interaction);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        throw ProblemException.conflict("interaction-erased");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("erased interactions could not be read", e);
        }
    }

    /** Whoever scores it and whoever erases it wait for each other. */
    private static void lock(Connection connection, UUID interaction) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended(?, 2))")) {
            lock.setString(1, "interaction " + interaction);
            lock.execute();
        }
    }
}
