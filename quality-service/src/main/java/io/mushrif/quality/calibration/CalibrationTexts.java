package io.mushrif.quality.calibration;

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

/** Calibrations forget what was said in an interaction whose customer was erased. */
@ApplicationScoped
class CalibrationTexts implements InteractionTexts {

    private static final String ITEMS =
            "update calibration_item set link = null, excerpt = null where interaction_id = ?"
                    + " returning calibration_id";

    private static final String SCORES =
            """
            update calibration_score set sections = (
                select coalesce(jsonb_agg(case when jsonb_typeof(section -> 'questions') = 'array'
                    then jsonb_set(section, '{questions}', coalesce((
                        select jsonb_agg(question - 'comment' - 'answerText' order by place)
                        from jsonb_array_elements(section -> 'questions') with ordinality as q (question, place)), '[]'))
                    else section end order by number), '[]')
                from jsonb_array_elements(sections) with ordinality as s (section, number))
            where item_id in (select id from calibration_item where interaction_id = ?) returning id
            """;

    private static final String NOTES =
            "update calibration set version = version + 1, notes = null where notes is not null and id in"
                    + " (select calibration_id from calibration_item where interaction_id = ?) returning id";

    @Override
    public List<String> forget(
            Connection connection, UUID interaction, Collection<UUID> evaluations)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        for (String statement : List.of(ITEMS, SCORES, NOTES)) {
            try (PreparedStatement update = connection.prepareStatement(statement)) {
                update.setObject(1, interaction);
                try (ResultSet rows = update.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
            }
        }
        return ids;
    }
}
