package io.mushrif.complaints.search;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Interactions by their words or external id. They are stored by months; the newest month is looked
 * through first, then spans of months that double, until enough is found.
 */
@RequestScoped
class FindInteractions implements Finder {

    private static final String COLUMNS = "i.id, i.channel, i.queue, i.subject, i.started_at";

    private static final String SPAN = "select min(started_at), max(started_at) from interaction";

    private static final String BY_WORDS =
            """
            with found as materialized (
                select i.id, i.started_at from interaction i
                where i.started_at >= ? and i.started_at < ? and i.search @@ ?::tsquery and %2$s),
            newest as (select id, started_at from found order by started_at desc, id desc limit ?)
            select %1$s, ts_rank(i.search, ?::tsquery) from newest n
            join interaction i on i.id = n.id and i.started_at = n.started_at
            where i.started_at >= ? and i.started_at < ?
            """;

    private static final String BY_EXTERNAL_ID =
            "select %s from interaction_key k join interaction i on i.id = k.interaction_id"
                    + " and i.started_at = k.started_at where k.external_id = ? and %s limit ?";

    private static final String TEXT =
            "select concat_ws(' · ', subject, text) from interaction where id = ? and started_at = ?";

    private final TeamScope scope;
    private final CurrentUser user;

    FindInteractions(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    @Override
    public SearchType type() {
        return SearchType.INTERACTION;
    }

    @Override
    public boolean isOpen() {
        return user.hasAny(
                Roles.AGENT,
                Roles.SUPERVISOR,
                Roles.QUALITY_ANALYST,
                Roles.OPERATIONS_MANAGER,
                Roles.INTEGRATION,
                Roles.ADMIN);
    }

    @Override
    public List<Match> find(Connection connection, SearchTerms terms, int most)
            throws SQLException {
        List<Match> found = new ArrayList<>(byExternalId(connection, terms, most));
        if (!terms.hasWords()) {
            return found;
        }
        try (Statement statement = connection.createStatement();
                ResultSet span = statement.executeQuery(SPAN)) {
            span.next();
            if (span.getTimestamp(1) == null) {
                return found;
            }
            OffsetDateTime oldest = month(span.getTimestamp(1).toInstant());
            OffsetDateTime until = month(span.getTimestamp(2).toInstant()).plusMonths(1);
            for (int months = 1; until.isAfter(oldest) && found.size() < most; months *= 2) {
                OffsetDateTime from = until.minusMonths(months);
                found.addAll(byWords(connection, terms, from, until, most - found.size()));
                until = from;
            }
        }
        return found;
    }

    private List<Match> byWords(
            Connection connection,
            SearchTerms terms,
            OffsetDateTime from,
            OffsetDateTime until,
            int most)
            throws SQLException {
        Visibility visible = visible();
        try (PreparedStatement select =
                connection.prepareStatement(BY_WORDS.formatted(COLUMNS, visible.sql()))) {
            select.setObject(1, from);
            select.setObject(2, until);
            select.setString(3, terms.query());
            int at = visible.set(select, 4);
            select.setInt(at++, most);
            select.setString(at++, terms.query());
            select.setObject(at++, from);
            select.setObject(at, until);
            List<Match> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(match(row, TextRank.score(row.getDouble(6))));
                }
            }
            return found;
        }
    }

    private List<Match> byExternalId(Connection connection, SearchTerms terms, int most)
            throws SQLException {
        Visibility visible = visible();
        try (PreparedStatement select =
                connection.prepareStatement(BY_EXTERNAL_ID.formatted(COLUMNS, visible.sql()))) {
            select.setString(1, terms.typed());
            int at = visible.set(select, 2);
            select.setInt(at, most);
            List<Match> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(match(row, Match.EXACT));
                }
            }
            return found;
        }
    }

    private static Match match(ResultSet row, double score) throws SQLException {
        String subject = row.getString(4);
        String queue = row.getString(3);
        String title =
                subject != null && !subject.isBlank()
                        ? subject
                        : queue == null ? row.getString(2) : row.getString(2) + " · " + queue;
        return new Match(
                SearchType.INTERACTION,
                row.getObject(1, UUID.class),
                title,
                score,
                row.getTimestamp(5).toInstant());
    }

    /** An agent sees own ones, a supervisor those of own teams, as in the list of interactions. */
    private Visibility visible() {
        if (scope.everything()) {
            return Visibility.ALL;
        }
        return user.hasAny(Roles.SUPERVISOR)
                ? new Visibility("i.team_id = any(?::uuid[])", Visibility.array(scope.teams()))
                : new Visibility(
                        "i.agent_id = any(?::uuid[])",
                        Visibility.array(scope.self().stream().toList()));
    }

    @Override
    public Map<UUID, String> texts(Connection connection, Collection<Match> matches)
            throws SQLException {
        Map<UUID, String> texts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(TEXT)) {
            for (Match match : matches) {
                select.setObject(1, match.id());
                select.setObject(2, match.at().atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        texts.put(match.id(), row.getString(1));
                    }
                }
            }
        }
        return texts;
    }

    private static OffsetDateTime month(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay()
                .atOffset(ZoneOffset.UTC);
    }
}
