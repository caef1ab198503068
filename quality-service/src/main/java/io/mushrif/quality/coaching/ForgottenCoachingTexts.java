package io.mushrif.quality.coaching;

import io.mushrif.quality.evaluation.InteractionTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The customer of an interaction was erased: what coaches and agents wrote about its evaluations
 * goes, and so does what does not say what it is about in a session that names one of them.
 */
@ApplicationScoped
class ForgottenCoachingTexts implements InteractionTexts {

    private static final String NAMING =
            """
            select distinct s.id from unnest(cast(? as text[])) as one
                join coaching_session s on s.agenda @> jsonb_build_array(jsonb_build_object('evaluationId', one))
            """;

    private static final String FORGET_AGENDA =
            """
            update coaching_session set version = version + 1, agenda = (
                select jsonb_agg(case when item ->> 'evaluationId' is null or item ->> 'evaluationId' = any(?)
                    then item - 'text' else item end order by place)
                from jsonb_array_elements(agenda) with ordinality as a (item, place))
            where id = any(?)
            """;

    private static final String FORGET_NOTES =
            """
            update coaching_note set version = version + 1, text = null, erased = true
            where evaluation_id = any(?) or evaluation_id is null and session_id = any(?) returning id
            """;

    @Override
    public List<String> forget(
            Connection connection, UUID interaction, Collection<UUID> evaluations)
            throws SQLException {
        Object[] names = evaluations.stream().map(UUID::toString).toArray();
        List<String> changed = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NAMING)) {
            select.setArray(1, connection.createArrayOf("text", names));
            changed.addAll(ids(select));
        }
        Object[] sessions = changed.stream().map(UUID::fromString).toArray();
        try (PreparedStatement update = connection.prepareStatement(FORGET_AGENDA)) {
            update.setArray(1, connection.createArrayOf("text", names));
            update.setArray(2, connection.createArrayOf("uuid", sessions));
            update.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(FORGET_NOTES)) {
            update.setArray(1, connection.createArrayOf("uuid", evaluations.toArray()));
            update.setArray(2, connection.createArrayOf("uuid", sessions));
            changed.addAll(ids(update));
        }
        return changed;
    }

    private static List<String> ids(PreparedStatement statement) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
