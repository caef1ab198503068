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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/** Complaints by their words, reference or external id. */
@RequestScoped
class FindComplaints implements Finder {

    private static final String COLUMNS = "c.id, c.reference, c.product, c.category, c.received_at";

    private static final String AMONG_NEWEST =
            """
            with newest as materialized (
                select complaint_id, received_at, search from complaint_text
                order by received_at desc, complaint_id desc limit %3$d)
            select %1$s, ts_rank(n.search, ?::tsquery)
            from newest n join complaint c on c.id = n.complaint_id
            where n.search @@ ?::tsquery and %2$s limit ?
            """;

    private static final String NEWEST =
            """
            with found as materialized (
                select complaint_id, received_at from complaint_text where search @@ ?::tsquery%4$s),
            newest as (
                select f.complaint_id from found f%3$s
                where %2$s order by f.received_at desc, f.complaint_id desc limit ?)
            select %1$s, ts_rank(t.search, ?::tsquery) from newest n
            join complaint_text t on t.complaint_id = n.complaint_id join complaint c on c.id = n.complaint_id
            """;

    /** Words and months stand in one index. */
    private static final String IN_MONTHS = " and month_number(received_at) = any(?)";

    private static final String NTH =
            "select received_at from complaint_text order by received_at desc, complaint_id desc offset ? limit 1";

    private static final String BY_NAME =
            "select %s, c.reference = ? or c.external_id = ? from complaint c"
                    + " where (c.reference = any(?) or c.external_id = ?) and %s limit ?";

    private static final String TEXTS =
            "select id, concat_ws(' · ', description, remedy_sought, response, product, category)"
                    + " from complaint where id = any(?)";

    private final TeamScope scope;
    private final CurrentUser user;

    FindComplaints(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    @Override
    public SearchType type() {
        return SearchType.COMPLAINT;
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
        Map<UUID, Match> found = new LinkedHashMap<>();
        byName(connection, terms, most).forEach(match -> found.put(match.id(), match));
        if (terms.hasWords()) {
            byWords(connection, terms, most).forEach(match -> found.putIfAbsent(match.id(), match));
        }
        return List.copyOf(found.values());
    }

    private List<Match> byName(Connection connection, SearchTerms terms, int most)
            throws SQLException {
        String reference = ReferenceSpellings.exact(terms.normalized());
        List<String> references = new ArrayList<>();
        if (reference != null) {
            references.add(reference);
            references.addAll(ReferenceSpellings.near(reference));
        }
        Visibility visible = visible();
        try (PreparedStatement select =
                connection.prepareStatement(BY_NAME.formatted(COLUMNS, visible.sql()))) {
            int at = 1;
            select.setString(at++, reference);
            select.setString(at++, terms.typed());
            select.setArray(at++, connection.createArrayOf("varchar", references.toArray()));
            select.setString(at++, terms.typed());
            at = visible.set(select, at);
            select.setInt(at, most);
            List<Match> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(match(row, row.getBoolean(6) ? Match.EXACT : Match.ALMOST));
                }
            }
            return found;
        }
    }

    private List<Match> byWords(Connection connection, SearchTerms terms, int most)
            throws SQLException {
        Visibility visible = visible();
        return NewestFirst.find(
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
                        return newest(connection, terms, visible, months(month, last), limit);
                    }

                    @Override
                    public List<Match> ever(int limit) throws SQLException {
                        return newest(connection, terms, visible, null, limit);
                    }
                },
                most);
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

    /** The numbers of months as {@code month_number} of the database has them. */
    private static Object[] months(YearMonth first, YearMonth last) {
        return LongStream.rangeClosed(number(first), number(last)).boxed().toArray();
    }

    private static long number(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue();
    }

    /** In certain months, in all of them for null. */
    private static List<Match> newest(
            Connection connection, SearchTerms terms, Visibility visible, Object[] months, int most)
            throws SQLException {
        String query =
                NEWEST.formatted(
                        COLUMNS,
                        visible.sql(),
                        visible.isAll() ? "" : " join complaint c on c.id = f.complaint_id",
                        months == null ? "" : IN_MONTHS);
        try (PreparedStatement select = connection.prepareStatement(query)) {
            int at = 1;
            select.setString(at++, terms.query());
            if (months != null) {
                select.setArray(at++, connection.createArrayOf("int4", months));
            }
            at = visible.set(select, at);
            select.setInt(at++, most);
            select.setString(at, terms.query());
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

    private static Match match(ResultSet row, double score) throws SQLException {
        StringBuilder title = new StringBuilder(row.getString(2));
        for (int column = 3; column <= 4; column++) {
            if (row.getString(column) != null) {
                title.append(" · ").append(row.getString(column));
            }
        }
        return new Match(
                SearchType.COMPLAINT,
                row.getObject(1, UUID.class),
                title.toString(),
                score,
                row.getTimestamp(5).toInstant());
    }

    /** The rule of {@code ComplaintAccessPolicy} in SQL. */
    private Visibility visible() {
        if (scope.everything()) {
            return Visibility.ALL;
        }
        return user.hasAny(Roles.SUPERVISOR)
                ? new Visibility(
                        "(c.team_id is null or c.team_id = any(?::uuid[]))",
                        Visibility.array(scope.teams()))
                : new Visibility(
                        "(c.agent_id = any(?::uuid[]) or c.registered_by = ?)",
                        Visibility.array(scope.self().stream().toList()),
                        user.name());
    }

    @Override
    public Map<UUID, String> texts(Connection connection, Collection<Match> matches)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TEXTS)) {
            select.setArray(
                    1, connection.createArrayOf("uuid", matches.stream().map(Match::id).toArray()));
            return texts(select);
        }
    }

    static Map<UUID, String> texts(PreparedStatement select) throws SQLException {
        Map<UUID, String> texts = new HashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                texts.put(row.getObject(1, UUID.class), row.getString(2));
            }
        }
        return texts;
    }
}
