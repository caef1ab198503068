package io.mushrif.quality.evaluation;

import io.mushrif.quality.scorecard.CauseTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * The table {@code evaluation_answer}: one row per scored question of a completed evaluation, for
 * those who count failures or compare questions, agents, teams and weeks. Rows are written in the
 * transaction of the score and replaced when it is rescored. Averages take the kinds that {@link
 * EvaluationKind#counted() count}. No text that somebody wrote is in it.
 */
@ApplicationScoped
class EvaluationLines {

    private static final String INSERT =
            """
            insert into evaluation_answer (evaluation_id, question_id, scorecard_id, scorecard_version,
                section, kind, agent_id, team_id, completed_at, earned, possible, weight, percent,
                not_applicable, bonus, failed, critical_failed, tags)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;

    EvaluationLines(DataSource database) {
        this.database = database;
    }

    /** Writes the lines of an evaluation whose row was written before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(Evaluation evaluation) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement delete =
                    connection.prepareStatement(
                            "delete from evaluation_answer where evaluation_id = ?")) {
                delete.setObject(1, evaluation.id());
                delete.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                List<ScoredSection> sections = evaluation.sections();
                for (int section = 0; section < sections.size(); section++) {
                    for (ScoredQuestion line : sections.get(section).questions()) {
                        if (line.weight() != null) {
                            add(insert, evaluation, section, line);
                        }
                    }
                }
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("lines of an evaluation could not be written", e);
        }
    }

    private static void add(
            PreparedStatement insert, Evaluation evaluation, int section, ScoredQuestion line)
            throws SQLException {
        List<CauseTag> tags = line.tags() == null ? List.of() : line.tags();
        int next = 0;
        insert.setObject(++next, evaluation.id());
        insert.setString(++next, line.questionId());
        insert.setObject(++next, evaluation.scorecardId());
        insert.setInt(++next, evaluation.scorecardVersion());
        insert.setInt(++next, section);
        insert.setString(++next, evaluation.kind().name());
        insert.setObject(++next, evaluation.agentId());
        insert.setObject(++next, evaluation.teamId());
        insert.setObject(++next, evaluation.completedAt().atOffset(ZoneOffset.UTC));
        insert.setBigDecimal(++next, line.earned());
        insert.setBigDecimal(++next, line.possible());
        insert.setBigDecimal(++next, line.weight());
        insert.setBigDecimal(++next, line.percent());
        insert.setBoolean(++next, line.notApplicable());
        insert.setBoolean(++next, line.bonus());
        insert.setBoolean(++next, line.failed());
        insert.setBoolean(++next, line.criticalFailed());
        insert.setArray(
                ++next,
                insert.getConnection()
                        .createArrayOf("text", tags.stream().map(CauseTag::id).toArray()));
        insert.addBatch();
    }
}
