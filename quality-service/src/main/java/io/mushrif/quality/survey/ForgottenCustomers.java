package io.mushrif.quality.survey;

import io.mushrif.platform.erasure.Remnants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Lets go of erased customers: what they wrote goes, links that they have not used stop working,
 * and nothing says any more whose the scores are. The scores stay, so that figures stay the same.
 */
@ApplicationScoped
class ForgottenCustomers {

    private static final String COMMENTS =
            "delete from survey_comment where answer_id in (select id from survey_answer where %s = ?)"
                    + " returning id";

    private static final String ANSWERS =
            "update survey_answer set customer_id = null, call_wished = false where customer_id = ? returning id";

    private static final String INVITATIONS =
            """
            update survey_invitation set customer_id = null, remind_at = null, version = version + 1,
                reason = case when state in ('PLANNED', 'SENT', 'REMINDED') then 'ERASED' else reason end,
                state = case when state in ('PLANNED', 'SENT', 'REMINDED') then 'EXPIRED' else state end
            where customer_id = ? returning id
            """;

    private final DataSource database;
    private final Remnants remnants;
    private final MergedCustomers merged;

    ForgottenCustomers(DataSource database, Remnants remnants, MergedCustomers merged) {
        this.database = database;
        this.remnants = remnants;
        this.merged = merged;
    }

    /** Forgets a customer under all of their ids. Done again, it changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID customer) {
        merged.withAbsorbed(customer).forEach(this::forgetRecord);
    }

    private void forgetRecord(UUID customer) {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            // an answer that is being given goes first or finds the link closed
            ids.addAll(changed(connection, INVITATIONS, customer));
            ids.addAll(changed(connection, COMMENTS.formatted("customer_id"), customer));
            ids.addAll(changed(connection, ANSWERS, customer));
        } catch (SQLException e) {
            throw new IllegalStateException("a customer could not be forgotten", e);
        }
        remnants.erase(ids);
    }

    /** Forgets what was written about an interaction of an erased customer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forgetInteraction(UUID interaction) {
        try (Connection connection = database.getConnection()) {
            remnants.erase(changed(connection, COMMENTS.formatted("interaction_id"), interaction));
        } catch (SQLException e) {
            throw new IllegalStateException("an interaction could not be forgotten", e);
        }
    }

    private static List<String> changed(Connection connection, String sql, UUID id)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }
}
