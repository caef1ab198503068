package io.mushrif.complaints.article;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Articles in lists, as far as the current user reads them. Plain SQL: it searches texts, too. */
@ApplicationScoped
class ArticleList {

    private static final List<Sort> SORTS =
            List.of(Sort.newestFirst("changedAt"), new Sort("reviewOn", false, LocalDate::parse));

    private static final Sort BY_SCORE = new Sort("score", true, Double::valueOf);

    /** Words by stem; titles that are written alike where no article has the words. */
    private static final String FOUND =
            """
            (with q as (select search_query(?) as words, normalized_text(?) as text),
                readable as not materialized (select * from article_text where (published or ?) and language = coalesce(?, language))
             select t.article_id, max(ts_rank_cd(t.search, q.words, 1)
                    + 0.1 * word_similarity(q.text, t.title_key))::float8 as score
             from readable t, q
             where t.search @@ q.words
                or q.text <% t.title_key and not exists (select 1 from readable r where r.search @@ q.words)
             group by t.article_id)""";

    private final DataSource database;
    private final ArticleAccessPolicy access;

    ArticleList(DataSource database, ArticleAccessPolicy access) {
        this.database = database;
        this.access = access;
    }

    Page<ArticleSummary> page(ArticleFilter filter) {
        boolean searched = filter.q != null && !filter.q.isBlank();
        if (searched && filter.sort != null) {
            throw ProblemException.invalid("sort", "not-sortable", "score");
        }
        Sort sort = searched ? BY_SCORE : Sort.parse(filter.sort, SORTS);
        Conditions conditions = conditions(filter, sort);
        String key =
                switch (sort.attribute()) {
                    case "score" -> "f.score";
                    case "reviewOn" -> "a.review_on";
                    default -> "a.changed_at";
                };
        Cursor cursor = filter.cursor(sort.reads());
        if (cursor != null) {
            conditions.add(
                    "(%s, a.id) %s (?, ?)".formatted(key, sort.descending() ? "<" : ">"),
                    value(sort, cursor),
                    cursor.id());
        }
        String direction = sort.descending() ? "desc" : "asc";
        String sql =
                "select a.*, %s as score from article a%s%s order by %s %s, a.id %s limit %d"
                        .formatted(
                                searched ? "f.score" : "null::float8",
                                searched ? " join " + FOUND + " f on f.article_id = a.id" : "",
                                conditions.sql(),
                                key,
                                direction,
                                direction,
                                filter.limit() + 1);
        List<Object> values = new ArrayList<>();
        if (searched) {
            values.add(filter.q);
            values.add(filter.q);
            values.add(access.writes());
            values.add(filter.language);
        }
        values.addAll(conditions.values);
        return Page.of(
                read(sql, values),
                filter.limit(),
                last -> new Cursor(sortValue(sort, last), last.id()));
    }

    private Conditions conditions(ArticleFilter filter, Sort sort) {
        Conditions conditions = new Conditions();
        if (!access.writes()) {
            conditions.add("a.status = 'PUBLISHED'");
        }
        if (!access.readsInternal()) {
            conditions.add("a.audience = 'PUBLIC'");
        }
        if (filter.status != null) {
            conditions.add(
                    access.writes()
                            ? "(a.status = ? or a.working_status = ?)"
                            : "a.status = ? and a.status = ?",
                    filter.status.name(),
                    filter.status.name());
        }
        if (filter.kind != null) {
            conditions.add("a.kind = ?", filter.kind.name());
        }
        if (filter.audience != null) {
            conditions.add("a.audience = ?", filter.audience.name());
        }
        if (filter.owner != null) {
            conditions.add("a.owner = ?", filter.owner);
        }
        if (filter.category != null) {
            conditions.add("a.categories @> array[?]::text[]", filter.category);
        }
        if (filter.tag != null) {
            conditions.add("a.tags @> array[?]::text[]", filter.tag);
        }
        if (filter.language != null) {
            conditions.add("a.languages @> array[?]::text[]", filter.language);
        }
        if (filter.reviewBefore != null) {
            conditions.add("a.status = 'PUBLISHED' and a.review_on < ?", filter.reviewBefore);
        }
        if (sort.attribute().equals("reviewOn")) {
            conditions.add("a.status = 'PUBLISHED' and a.review_on is not null");
        }
        return conditions;
    }

    private static Object value(Sort sort, Cursor cursor) {
        Object value = sort.reads().apply(cursor.value());
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private static String sortValue(Sort sort, ArticleSummary last) {
        return switch (sort.attribute()) {
            case "score" -> last.score().toString();
            case "reviewOn" -> last.reviewOn().toString();
            default -> last.changedAt().toString();
        };
    }

    private List<ArticleSummary> read(String sql, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<ArticleSummary> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(summary(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("articles could not be read", e);
        }
    }

    private ArticleSummary summary(ResultSet row) throws SQLException {
        String working = access.writes() ? row.getString("working_status") : null;
        return new ArticleSummary(
                row.getObject("id", UUID.class),
                ArticleKind.valueOf(row.getString("kind")),
                ArticleStatus.valueOf(row.getString("status")),
                working == null ? null : ArticleStatus.valueOf(working),
                row.getObject("published_number", Integer.class),
                new LocalizedText(row.getString("title_en"), row.getString("title_ar")),
                ArticleAudience.valueOf(row.getString("audience")),
                texts(row, "languages"),
                row.getString("owner"),
                texts(row, "categories"),
                texts(row, "tags"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("score", Double.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Conditions that all hold, with their values. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... given) {
            all.add(condition);
            values.addAll(List.of(given));
        }

        String sql() {
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }
}
