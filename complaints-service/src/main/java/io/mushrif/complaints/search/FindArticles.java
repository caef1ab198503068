package io.mushrif.complaints.search;

import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Published articles by the words of their title, summary and text, in that order of weight, or by
 * a title that is mistyped. An article in two languages is found once.
 */
@RequestScoped
class FindArticles implements Finder {

    private static final String BY_WORDS =
            """
            select t.article_id, t.title, a.created_at, max(ts_rank(t.search, ?::tsquery))
            from article_text t join article a on a.id = t.article_id
            where t.published and %s and t.search @@ ?::tsquery
            group by t.article_id, t.title, a.created_at order by 4 desc, 1 limit ?
            """;

    private static final String BY_TITLE =
            """
            select t.article_id, t.title, a.created_at, word_similarity(?, t.title_key)
            from article_text t join article a on a.id = t.article_id
            where t.published and %s and ? <%% t.title_key order by 4 desc, 1 limit ?
            """;

    private static final String TEXTS =
            """
            select article_id, concat_ws(' · ', summary, body) from article_text t join unnest(?) with ordinality f (id, n)
                on f.id = t.article_id where t.published and t.title = (?::text[])[f.n]
            """;

    private final CurrentUser user;

    FindArticles(CurrentUser user) {
        this.user = user;
    }

    @Override
    public SearchType type() {
        return SearchType.ARTICLE;
    }

    @Override
    public boolean isOpen() {
        return isStaff() || user.hasAny(Roles.INTEGRATION);
    }

    private boolean isStaff() {
        return user.hasAny(
                Roles.AGENT,
                Roles.SUPERVISOR,
                Roles.QUALITY_ANALYST,
                Roles.OPERATIONS_MANAGER,
                Roles.ADMIN);
    }

    @Override
    public List<Match> find(Connection connection, SearchTerms terms, int most)
            throws SQLException {
        List<Match> found = new ArrayList<>();
        if (terms.hasWords()) {
            try (PreparedStatement select =
                    connection.prepareStatement(BY_WORDS.formatted(audience()))) {
                select.setString(1, terms.query());
                select.setString(2, terms.query());
                select.setInt(3, most);
                read(select, found, true);
            }
        }
        try (PreparedStatement select =
                connection.prepareStatement(BY_TITLE.formatted(audience()))) {
            select.setString(1, terms.normalized());
            select.setString(2, terms.normalized());
            select.setInt(3, most);
            read(select, found, false);
        }
        return found;
    }

    private static void read(PreparedStatement select, List<Match> found, boolean words)
            throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                if (found.stream().noneMatch(match -> match.id().equals(id))) {
                    double rank = row.getDouble(4);
                    found.add(
                            new Match(
                                    SearchType.ARTICLE,
                                    id,
                                    row.getString(2),
                                    words
                                            ? TextRank.score(rank)
                                            : Math.round(Match.ALMOST * rank * 10_000) / 10_000.0,
                                    row.getTimestamp(3).toInstant()));
                }
            }
        }
    }

    /** Staff reads all that is published, machines what is meant for customers. */
    private String audience() {
        return isStaff() ? "true" : "t.audience = 'PUBLIC'";
    }

    @Override
    public Map<UUID, String> texts(Connection connection, Collection<Match> matches)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TEXTS)) {
            select.setArray(
                    1, connection.createArrayOf("uuid", matches.stream().map(Match::id).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf("text", matches.stream().map(Match::title).toArray()));
            return FindComplaints.texts(select);
        }
    }
}
