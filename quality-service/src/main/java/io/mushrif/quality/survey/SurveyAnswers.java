package io.mushrif.quality.survey;

import io.mushrif.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The answers that were given. */
@ApplicationScoped
class SurveyAnswers {

    private static final String ANSWER =
            """
            insert into survey_answer (id, survey_id, survey_version, invitation_id, source, external_id, customer_id,
                complaint_id, interaction_id, agent_id, team_id, channel, language, csat, nps, ces, low_score,
                call_wished, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String SCORE =
            "insert into survey_score (answer_id, question_id, value, option_id) values (?, ?, ?, ?)";

    private static final String COMMENT =
            """
            insert into survey_comment (id, answer_id, survey_id, question_id, text, answered_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;

    SurveyAnswers(DataSource database) {
        this.database = database;
    }

    /** Stores answers; those that were there before stay as they are. Returns how many are new. */
    @Transactional(Transactional.TxType.MANDATORY)
    int store(List<GivenAnswer> answers) {
        if (answers.isEmpty()) {
            return 0;
        }
        try (Connection connection = database.getConnection()) {
            insert(connection, answers);
            Set<UUID> fresh = fresh(connection, answers);
            List<GivenAnswer> kept =
                    answers.stream().filter(answer -> fresh.contains(answer.id())).toList();
            insertScores(connection, kept);
            insertComments(connection, kept);
            return kept.size();
        } catch (SQLException e) {
            throw new IllegalStateException("answers could not be stored", e);
        }
    }

    /** Those of some external ids whose answer is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> known(String source, Set<String> externalIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select external_id from survey_answer where source = ? and external_id = any(?)")) {
            select.setString(1, source);
            select.setArray(2, connection.createArrayOf("text", externalIds.toArray()));
            Set<String> known = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("answers could not be looked up", e);
        }
    }

    private static void insert(Connection connection, List<GivenAnswer> answers)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ANSWER)) {
            for (GivenAnswer answer : answers) {
                int at = 1;
                insert.setObject(at++, answer.id());
                insert.setObject(at++, answer.surveyId());
                insert.setInt(at++, answer.surveyVersion());
                insert.setObject(at++, answer.invitationId());
                insert.setString(at++, answer.source());
                insert.setString(at++, answer.externalId());
                insert.setObject(at++, answer.customerId());
                insert.setObject(at++, answer.complaintId());
                insert.setObject(at++, answer.interactionId());
                insert.setObject(at++, answer.agentId());
                insert.setObject(at++, answer.teamId());
                insert.setString(at++, answer.channel());
                insert.setString(at++, answer.language());
                insert.setObject(at++, answer.csat(), Types.SMALLINT);
                insert.setObject(at++, answer.nps(), Types.SMALLINT);
                insert.setObject(at++, answer.ces(), Types.SMALLINT);
                insert.setBoolean(at++, answer.lowScore());
                insert.setBoolean(at++, answer.callWished());
                insert.setObject(at, answer.answeredAt().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * A batch does not tell which of its rows were new when it was rewritten into one statement.
     */
    private static Set<UUID> fresh(Connection connection, List<GivenAnswer> answers)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from survey_answer where id = any(?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", answers.stream().map(GivenAnswer::id).toArray()));
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        }
    }

    private static void insertScores(Connection connection, List<GivenAnswer> answers)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SCORE)) {
            for (GivenAnswer answer : answers) {
                for (Map.Entry<String, Integer> score : answer.scores().entrySet()) {
                    insert.setObject(1, answer.id());
                    insert.setString(2, score.getKey());
                    insert.setInt(3, score.getValue());
                    insert.setString(4, null);
                    insert.addBatch();
                }
                for (Map.Entry<String, String> option : answer.options().entrySet()) {
                    insert.setObject(1, answer.id());
                    insert.setString(2, option.getKey());
                    insert.setObject(3, null, Types.SMALLINT);
                    insert.setString(4, option.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void insertComments(Connection connection, List<GivenAnswer> answers)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(COMMENT)) {
            for (GivenAnswer answer : answers) {
                for (Map.Entry<String, String> comment : answer.comments().entrySet()) {
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, answer.id());
                    insert.setObject(3, answer.surveyId());
                    insert.setString(4, comment.getKey());
                    insert.setString(5, comment.getValue());
                    insert.setObject(6, answer.answeredAt().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
