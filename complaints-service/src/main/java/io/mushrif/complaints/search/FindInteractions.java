package io.mushrif.complaints.search;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Interactions by their words or external id. */
@RequestScoped
class FindInteractions implements Finder {

    private static final String COLUMNS = "i.id, i.channel, i.queue, i.subject, i.started_at";

    private static final String AMONG_NEWEST =
            """
            with newest as materialized (
                select id, started_at, search from interaction where (text is not null or subject is not null)
                order by started_at desc, id desc limit %3$d)
            select %1$s, ts_rank(n.search, ?::tsquery)
            from newest n join interaction i on i.id = n.id and i.started_at = n.started_at
            where n.search @@ ?::tsquery and %2$s limit ?
            """;

    private static final String NEWEST =
            """
            with found as materialized (
                select i.id, i.started_at from interaction i where i.search @@ ?::tsquery and i.started_at >= ? and %2$s),
            newest as (select id, started_at from found order by started_at desc, id desc limit ?)
            select %1$s, ts_rank(i.search, ?::tsquery) from newest n
            join interaction i on i.id = n.id and i.started_at = n.started_at and i.started_at >= ?
            """;

    private static final String NTH =
            "select started_at from interaction where text is not null or subject is not null"
                    + " order by started_at desc, id desc offset ? limit 1";

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
        Visibility visible = visible();
        found.addAll(
                NewestFirst.find(
                        new NewestFirst.Texts() {
                            @Override
                            public List<Match> look(int limit) throws SQLException {
                                return among(connection, terms, visible, limit);
                            }

                            @Override
                            public Instant nth(int newer) throws SQLException {
                                return NewestFirst.time(connection, NTH, newer);
                            }

                            @Override
                            public List<Match> since(YearMonth month, YearMonth last, int limit)
                                    throws SQLException {
                                Instant start =
                                        month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
                                return newest(connection, terms, visible, start, limit);
                            }

                            @Override
                            public List<Match> ever(int limit) throws SQLException {
                                return newest(connection, terms, visible, Instant.EPOCH, limit);
                            }
                        },
                        most));
        return found;
    }

    private static List<Match> among(
            Connection connection, SearchTerms terms, Visibility visible, int most)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        AMONG_NEWEST.formatted(COLUMNS, visible.sql(), NewestFirst.PROBE))) {
            select.setString(1, terms.query());
            select.setString(2, terms.query());
            int at = visible.set(select, 3);
            select.setInt(at, most);
            return ranked(select);
        }
    }

    private static List<Match> newest(
            Connection connection, SearchTerms terms, Visibility visible, Instant from, int most)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(NEWEST.formatted(COLUMNS, visible.sql()))) {
            select.setString(1, terms.query());
            select.setObject(2, from.atOffset(ZoneOffset.UTC));
            int at = visible.set(select, 3);
            select.setInt(at++, most);
            select.setString(at++, terms.query());
            select.setObject(at, from.atOffset(ZoneOffset.UTC));
            return ranked(select);
        }
    }

    private static List<Match> ranked(PreparedStatement select) throws SQLException {
        List<Match> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(match(row, TextRank.score(row.getDouble(6))));
            }
        }
        return found;
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
}
