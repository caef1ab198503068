package io.mushrif.complaints.article;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds published articles that may help with a complaint. More than half of the score is what they
 * have in common in words, each weighted by how few articles have it (inverse document frequency)
 * and by where the article has it, less when it is a single word; the rest is the category and how
 * alike the title is written to a part of the complaint, which finds misspelt words.
 */
@ApplicationScoped
class SuggestArticles {

    private static final double WORDS = 0.55;
    private static final double CATEGORY = 0.3;
    private static final double SPELLING = 0.15;

    /** Below this, what is alike is chance. */
    private static final double LEAST = 0.1;

    /** Words of the complaint that are looked up: the rarest ones, as stems. */
    private static final int MOST_WORDS = 40;

    private static final String QUERY =
            """
            with said as (
                select w.lexeme, quote_literal(w.lexeme)::tsquery as query
                from unnest(search_vector(?)) w where length(w.lexeme) > 1 and not w.lexeme = any(search_stop_words())),
            texts as (select greatest(count(*), 1)::float8 as n from article_text where published),
            telling as (
                select s.lexeme, s.query, ln((texts.n + 1) / (f.n + 0.5)) as weight, f.n from said s cross join texts
                cross join lateral (select count(*)::float8 as n from article_text t where t.published and t.search @@ s.query) f
                order by 3 desc, 1 limit ?),
            whole as (select greatest(sum(weight), 1e-9) as weight from telling where n > 0),
            by_words as (
                select t.article_id, t.language,
                    sum(tel.weight * (ts_rank('{0.5, 0.6, 0.8, 1.0}', t.search, tel.query) / 0.6079271::float4 + 1) / 2) / max(whole.weight)
                        * count(*) / (count(*) + 1.0) as score,
                    array_agg(tel.lexeme order by tel.weight desc, tel.lexeme) as words
                from telling tel join article_text t on t.published and t.search @@ tel.query cross join whole
                where tel.weight > 0 group by t.article_id, t.language),
            by_spelling as (
                select t.article_id, t.language, word_similarity(t.title_key, c.text) as score
                from article_text t, (select normalized_text(?) as text) c where t.published and t.title_key <% c.text),
            by_category as (
                select t.article_id, t.language from article a join article_text t on t.article_id = a.id and t.published
                where a.status = 'PUBLISHED' and a.categories && ?::text[]),
            found as (
                select article_id, language from by_words union select article_id, language from by_spelling
                union select article_id, language from by_category),
            scored as (
                select distinct on (f.article_id) f.article_id, f.language,
                    least(coalesce(w.score, 0), 1) as word_score, coalesce(w.words, '{}') as words,
                    coalesce(s.score, 0)::float8 as spelling, (k.article_id is not null) as category,
                    ? * least(coalesce(w.score, 0), 1) + ? * coalesce(s.score, 0) + ? * (k.article_id is not null)::int as score
                from found f left join by_words w using (article_id, language) left join by_spelling s using (article_id, language)
                left join by_category k using (article_id, language)
                order by f.article_id, score desc, (f.language = ?) desc)
            select a.id, a.published_number, a.kind, a.audience, a.title_en, a.title_ar, s.*, u.*
            from scored s join article a on a.id = s.article_id
            cross join lateral (
                select (select count(*) from article_feedback f where f.article_id = a.id and f.number = a.published_number and f.helped) as helped,
                    (select count(*) from article_feedback f where f.article_id = a.id and f.number = a.published_number and not f.helped) as not_helped,
                    (select count(*) from article_link l where l.article_id = a.id) as uses) u
            where s.score >= ? and a.status = 'PUBLISHED' and (a.audience = 'PUBLIC' or ?)
            order by round(s.score::numeric, 2) desc, (u.helped + 1.0) / (u.helped + u.not_helped + 2) desc, u.uses desc, s.score desc, a.id
            limit ?
            """;

    private final ComplaintWork work;
    private final ArticleAccessPolicy access;
    private final DataSource database;

    SuggestArticles(ComplaintWork work, ArticleAccessPolicy access, DataSource database) {
        this.work = work;
        this.access = access;
        this.database = database;
    }

    /** The best first. */
    List<ArticleSuggestion> handle(UUID complaintId, int limit) {
        Complaint complaint = work.visible(complaintId);
        String[] categories =
                complaint.category() == null ? new String[0] : new String[] {complaint.category()};
        String said = complaint.description() == null ? "" : complaint.description();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setString(1, said);
            select.setInt(2, MOST_WORDS);
            select.setString(3, said);
            select.setArray(4, connection.createArrayOf("text", categories));
            select.setDouble(5, WORDS);
            select.setDouble(6, SPELLING);
            select.setDouble(7, CATEGORY);
            select.setString(8, complaint.language());
            select.setDouble(9, LEAST);
            select.setBoolean(10, access.readsInternal());
            select.setInt(11, limit);
            List<ArticleSuggestion> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(suggestion(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("articles could not be suggested", e);
        }
    }

    private static ArticleSuggestion suggestion(ResultSet row) throws SQLException {
        return new ArticleSuggestion(
                row.getObject("id", UUID.class),
                row.getInt("published_number"),
                ArticleKind.valueOf(row.getString("kind")),
                ArticleAudience.valueOf(row.getString("audience")),
                new LocalizedText(row.getString("title_en"), row.getString("title_ar")),
                row.getString("language"),
                rounded(row.getDouble("score")),
                new ArticleSuggestion.Why(
                        row.getBoolean("category"),
                        List.of((String[]) row.getArray("words").getArray()),
                        rounded(row.getDouble("word_score")),
                        rounded(row.getDouble("spelling")),
                        row.getLong("helped"),
                        row.getLong("not_helped"),
                        row.getLong("uses")));
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
