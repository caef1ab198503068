package io.mushrif.complaints.article;

import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Which article is linked to which complaint. */
@ApplicationScoped
class LinkRows {

    private static final String KEEP =
            """
            insert into article_link (complaint_id, article_id, number, answered, linked_by, linked_at) values (?, ?, ?, ?, ?, ?)
            on conflict (complaint_id, article_id) do update set number = excluded.number,
                answered = article_link.answered or excluded.answered
            """;

    private static final String SELECT =
            """
            select l.complaint_id, l.article_id, l.number, a.kind, a.status, a.title_en, a.title_ar, l.answered,
                l.linked_by, l.linked_at
            from article_link l join article a on a.id = l.article_id
            where l.complaint_id = ? and l.article_id = coalesce(?, l.article_id) order by l.linked_at, l.article_id
            """;

    private final DataSource database;

    LinkRows(DataSource database) {
        this.database = database;
    }

    boolean has(UUID complaint, UUID article) {
        return !read(complaint, article).isEmpty();
    }

    void keep(
            UUID complaint, PublishedArticle article, boolean answered, String user, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, complaint);
            keep.setObject(2, article.id());
            keep.setInt(3, article.number());
            keep.setBoolean(4, answered);
            keep.setString(5, user);
            keep.setObject(6, now.atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a link could not be kept", e);
        }
    }

    ArticleLinkView of(UUID complaint, UUID article) {
        return read(complaint, article).get(0);
    }

    /** Oldest first. */
    List<ArticleLinkView> of(UUID complaint) {
        return read(complaint, null);
    }

    private List<ArticleLinkView> read(UUID complaint, UUID article) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, complaint);
            select.setObject(2, article, java.sql.Types.OTHER);
            List<ArticleLinkView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new ArticleLinkView(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getInt(3),
                                    ArticleKind.valueOf(row.getString(4)),
                                    ArticleStatus.valueOf(row.getString(5)),
                                    new LocalizedText(row.getString(6), row.getString(7)),
                                    row.getBoolean(8),
                                    row.getString(9),
                                    row.getObject(10, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("links could not be read", e);
        }
    }
}
