package io.mushrif.quality.dispute;

import io.mushrif.platform.outbox.Outbox;
import io.mushrif.quality.evaluation.Evaluation;
import io.mushrif.quality.evaluation.Evaluations;
import io.mushrif.quality.evaluation.InteractionTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Reasons and explanations of disputes go with the customer; decisions and points stay. What is
 * still open ends as withdrawn: nothing is left that an arbiter could judge by.
 */
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

    private final Disputes disputes;
    private final Evaluations evaluations;
    private final Outbox outbox;
    private final Clock clock;

    DisputeTexts(Disputes disputes, Evaluations evaluations, Outbox outbox, Clock clock) {
        this.disputes = disputes;
        this.evaluations = evaluations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<String> forget(Connection connection, UUID interaction, Collection<UUID> erased)
            throws SQLException {
        withdrawOpen(erased);
        List<String> ids = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(FORGET)) {
            update.setArray(1, connection.createArrayOf("uuid", erased.toArray()));
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private void withdrawOpen(Collection<UUID> erased) {
        if (erased.isEmpty()) {
            return;
        }
        List<Dispute> open =
                disputes.list("evaluationId in ?1 and status = ?2", erased, DisputeStatus.OPEN);
        for (Dispute dispute : open) {
            Evaluation evaluation = evaluations.require(dispute.evaluationId());
            outbox.append(dispute.withdraw(clock.instant()));
            evaluation.settle();
            disputes.flush();
        }
    }
}
