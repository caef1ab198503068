package io.mushrif.quality.evaluation;

import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.platform.erasure.Remnants;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.arc.All;
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
public class ErasedInteractions {

    /** Comments and texts of answers go; text and score of the questions stay. */
    private static final String WITHOUT_TEXTS =
            """
            sections = case when sections is null then null else (
                select coalesce(jsonb_agg(case when jsonb_typeof(section -> 'questions') = 'array'
                    then jsonb_set(section, '{questions}', coalesce((
                        select jsonb_agg(question - 'comment' - 'answerText' order by place)
                        from jsonb_array_elements(section -> 'questions') with ordinality as q (question, place)), '[]'))
                    else section end order by number), '[]')
                from jsonb_array_elements(sections) with ordinality as s (section, number)) end
            """;

    private static final String FORGET =
            """
            update evaluation set version = version + 1, comment = null, acknowledgement = null,
                answers = (
                    select coalesce(jsonb_agg(case when answer -> 'text' is not null
                        then jsonb_set(answer - 'comment', '{text}', '""') else answer - 'comment' end
                        order by place), '[]')
                    from jsonb_array_elements(answers) with ordinality as a (answer, place)),
            """
                    + WITHOUT_TEXTS
                    + "where interaction_id = ? returning id";

    private static final String FORGET_REVISIONS =
            "update evaluation_revision set comment = null, "
                    + WITHOUT_TEXTS
                    + "where evaluation_id = any(?)";

    private final DataSource database;
    private final Remnants remnants;
    private final List<InteractionTexts> others;
    private final Clock clock;

    ErasedInteractions(
            DataSource database,
            Remnants remnants,
            @All List<InteractionTexts> others,
            Clock clock) {
        this.database = database;
        this.remnants = remnants;
        this.others = others;
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

    /** Answers the ids of what was about it. */
    private List<String> forget(Connection connection, UUID interaction) throws SQLException {
        List<UUID> evaluations = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(FORGET)) {
            update.setObject(1, interaction);
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    evaluations.add(rows.getObject(1, UUID.class));
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement(FORGET_REVISIONS)) {
            update.setArray(1, connection.createArrayOf("uuid", evaluations.toArray()));
            update.executeUpdate();
        }
        List<String> ids = new ArrayList<>(evaluations.stream().map(UUID::toString).toList());
        for (InteractionTexts other : others) {
            ids.addAll(other.forget(connection, interaction, evaluations));
        }
        return ids;
    }

    /**
     * Checks that something can be written about an interaction; it is not erased until the running
     * transaction ends.
     *
     * @param interaction null when it is not known
     * @throws ProblemException 409 when its customer was erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNotErased(UUID interaction) {
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
