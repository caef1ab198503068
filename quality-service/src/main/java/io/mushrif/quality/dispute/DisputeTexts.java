package io.mushrif.quality.dispute;

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

/** Reasons and explanations of disputes go with the customer; decisions and points stay. */
@ApplicationScoped
class DisputeTexts implements InteractionTexts {

    private static final String FORGET =
            """
            update dispute set version = version + 1, questions = (
                select coalesce(jsonb_agg(question - 'reason' - 'explanation' || jsonb_strip_nulls(jsonb_build_object(
                        'before', question -> 'before' #- '{comment}' #- '{text}',
                        'after', question -> 'after' #- '{comment}' #- '{text}')) order by place), '[]')
                from jsonb_array_elements(questions) with ordinality as q (question, place))
            where evaluation_id = any(?) returning id
            """;

    @Override
    public List<String> forget(
            Connection connection, UUID interaction, Collection<UUID> evaluations)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(FORGET)) {
            update.setArray(1, connection.createArrayOf("uuid", evaluations.toArray()));
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }
}
