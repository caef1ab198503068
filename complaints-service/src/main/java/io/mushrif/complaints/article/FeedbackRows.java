package io.mushrif.complaints.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What readers say of articles; figures are counted, never kept. */
@ApplicationScoped
class FeedbackRows {

    private static final String KEEP =
            """
            insert into article_feedback (article_id, number, username, helped, comment, given_at) values (?, ?, ?, ?, ?, ?)
            on conflict (article_id, number, username) do update set helped = excluded.helped,
                comment = excluded.comment, given_at = excluded.given_at
            """;

    private static final String FIGURES =
            """
            select v.number,
                (select count(*) from article_feedback f where f.article_id = v.article_id and f.number = v.number and f.helped),
                (select count(*) from article_feedback f where f.article_id = v.article_id and f.number = v.number and not f.helped),
                (select count(*) from article_link l where l.article_id = v.article_id and l.number = v.number),
                (select count(*) from article_link l where l.article_id = v.article_id and l.number = v.number and l.answered)
            from article_version v where v.article_id = ? order by v.number desc
            """;

    private static final String COMMENTS =
            """
            select number, username, helped, comment, given_at from article_feedback
            where article_id = ? and comment is not null order by given_at desc, username limit 100
            """;

    private final DataSource database;

    FeedbackRows(DataSource database) {
        this.database = database;
    }

    void keep(UUID article, FeedbackView.Given given) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, article);
            keep.setInt(2, given.number());
            keep.setString(3, given.username());
            keep.setBoolean(4, given.helped());
            keep.setString(5, given.comment());
            keep.setObject(6, given.givenAt().atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("feedback could not be kept", e);
        }
    }

    FeedbackView of(Article article) {
        try (Connection connection = database.getConnection()) {
            List<FeedbackView.OfVersion> versions = versions(connection, article.id());
            FeedbackView.OfVersion read =
                    versions.stream()
                            .filter(
                                    version ->
                                            article.publishedNumber() != null
                                                    && version.number()
                                                            == article.publishedNumber())
                            .findFirst()
                            .orElse(new FeedbackView.OfVersion(0, 0, 0, 0, 0));
            return new FeedbackView(
                    read.helped(),
                    read.notHelped(),
                    versions.stream().mapToLong(FeedbackView.OfVersion::uses).sum(),
                    versions.stream().mapToLong(FeedbackView.OfVersion::answers).sum(),
                    versions,
                    comments(connection, article.id()));
        } catch (SQLException e) {
            throw new IllegalStateException("feedback could not be read", e);
        }
    }

    private static List<FeedbackView.OfVersion> versions(Connection connection, UUID article)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIGURES)) {
            select.setObject(1, article);
            List<FeedbackView.OfVersion> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new FeedbackView.OfVersion(
                                    row.getInt(1),
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5)));
                }
            }
            return found;
        }
    }

    private static List<FeedbackView.Given> comments(Connection connection, UUID article)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COMMENTS)) {
            select.setObject(1, article);
            List<FeedbackView.Given> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new FeedbackView.Given(
                                    row.getInt(1),
                                    row.getString(2),
                                    row.getBoolean(3),
                                    row.getString(4),
                                    row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        }
    }
}
