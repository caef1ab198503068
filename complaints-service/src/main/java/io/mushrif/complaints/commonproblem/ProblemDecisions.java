package io.mushrif.complaints.commonproblem;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** What people decide about common problems; the grouping never touches it. */
@ApplicationScoped
class ProblemDecisions {

    /**
     * What was decided so far.
     *
     * @param version counts decisions, not complaints
     */
    record Decision(
            UUID id, long version, ProblemState state, UUID problemGroupId, UUID articleId) {

        void require(ProblemState needed) {
            if (state != needed) {
                throw ProblemException.conflict("common-problem-decided", state.name());
            }
        }
    }

    private final DataSource database;

    ProblemDecisions(DataSource database) {
        this.database = database;
    }

    Decision of(UUID id) {
        return read(id, "");
    }

    /** Nobody else decides until the transaction ends; members still come in. */
    Decision lock(UUID id) {
        return read(id, " for no key update");
    }

    private Decision read(UUID id, String lock) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select version, state, problem_group_id, article_id from common_problem where id = ?"
                                        + lock)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.notFound("common problem", id);
                }
                return new Decision(
                        id,
                        row.getLong(1),
                        ProblemState.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a decision could not be read", e);
        }
    }

    void keep(Decision decision, String reason, String user, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update common_problem set version = version + 1, state = ?, problem_group_id = ?, article_id = ?,
                                    reason = ?, decided_by = ?, decided_at = ? where id = ?
                                """)) {
            update.setString(1, decision.state().name());
            update.setObject(2, decision.problemGroupId(), java.sql.Types.OTHER);
            update.setObject(3, decision.articleId(), java.sql.Types.OTHER);
            update.setString(4, reason);
            update.setString(5, user);
            update.setObject(6, now.atOffset(ZoneOffset.UTC));
            update.setObject(7, decision.id());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a decision could not be kept", e);
        }
    }
}
