package io.mushrif.complaints.article;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that happened to an article. Written once; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "article_entry")
@IdClass(ArticleEntry.Key.class)
class ArticleEntry {

    record Key(UUID articleId, int seq) implements Serializable {}

    @Id private UUID articleId;

    @Id private int seq;

    @Enumerated(EnumType.STRING)
    private ArticleVerb type;

    private Instant at;

    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    protected ArticleEntry() {}

    ArticleEntry(
            UUID articleId,
            int seq,
            ArticleVerb type,
            Instant at,
            String actor,
            Map<String, Object> details) {
        this.articleId = articleId;
        this.seq = seq;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    ArticleEntryView view() {
        return new ArticleEntryView(seq, type, at, actor, details);
    }
}
