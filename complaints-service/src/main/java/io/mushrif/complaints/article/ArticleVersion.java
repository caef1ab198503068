package io.mushrif.complaints.article;

import io.mushrif.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of an article, kept whole. */
@Entity
@Table(name = "article_version")
@IdClass(ArticleVersion.Key.class)
class ArticleVersion {

    record Key(UUID articleId, int number) implements Serializable {}

    @Id private UUID articleId;

    @Id private int number;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status;

    @Enumerated(EnumType.STRING)
    private ArticleAudience audience;

    private boolean requiresSignature;

    private String changeNote;

    @JdbcTypeCode(SqlTypes.JSON)
    private ArticleTexts texts;

    private String checksum;

    private List<String> writers;

    private boolean imported;

    private Instant createdAt;

    private String submittedBy;

    private Instant submittedAt;

    private String returnedBecause;

    private String publishedBy;

    private Instant publishedAt;

    private Instant endedAt;

    protected ArticleVersion() {}

    ArticleVersion(UUID articleId, int number, ArticleContent content, String writer, Instant now) {
        this.articleId = articleId;
        this.number = number;
        status = ArticleStatus.DRAFT;
        writers = List.of();
        createdAt = now;
        write(content, writer);
    }

    /** What another system says; nobody here has written it. */
    static ArticleVersion imported(
            UUID articleId, int number, ArticleContent content, String user, Instant now) {
        ArticleVersion version = new ArticleVersion(articleId, number, content, user, now);
        version.imported = true;
        return version;
    }

    void edit(ArticleContent content, String writer) {
        move(ArticleVerb.EDIT);
        write(content, writer);
        imported = false;
    }

    /** A later state that the other system tells, as long as nobody here has written on. */
    void reimport(ArticleContent content, String user) {
        write(content, user);
    }

    private void write(ArticleContent content, String writer) {
        audience = content.audience();
        requiresSignature = content.requiresSignature();
        changeNote = content.changeNote();
        texts = content.texts();
        checksum = texts.checksum();
        TreeSet<String> all = new TreeSet<>(writers);
        all.add(writer);
        writers = List.copyOf(all);
    }

    void submit(String user, Instant now) {
        move(ArticleVerb.SUBMIT);
        submittedBy = user;
        submittedAt = now;
        returnedBecause = null;
    }

    void sendBack(String reason) {
        move(ArticleVerb.RETURN);
        returnedBecause = reason;
    }

    /** Four eyes: nobody approves what they have written themselves. */
    void publish(String user, Instant now) {
        ArticleLifecycle.after(status, ArticleVerb.PUBLISH);
        if (writers.contains(user)) {
            throw new ProblemException(403, "own-article");
        }
        move(ArticleVerb.PUBLISH);
        publishedBy = user;
        publishedAt = now;
    }

    /** It was approved where it comes from. */
    void publishImported(String user, Instant now) {
        status = ArticleStatus.PUBLISHED;
        publishedBy = user;
        publishedAt = now;
    }

    void supersede(Instant now) {
        status = ArticleStatus.SUPERSEDED;
        endedAt = now;
    }

    void discard(Instant now) {
        move(ArticleVerb.DISCARD);
        endedAt = now;
    }

    void retire(Instant now) {
        move(ArticleVerb.RETIRE);
        endedAt = now;
    }

    final void move(ArticleVerb verb) {
        status = ArticleLifecycle.after(status, verb);
    }

    UUID articleId() {
        return articleId;
    }

    int number() {
        return number;
    }

    ArticleStatus status() {
        return status;
    }

    ArticleTexts texts() {
        return texts;
    }

    ArticleAudience audience() {
        return audience;
    }

    boolean requiresSignature() {
        return requiresSignature;
    }

    boolean isImported() {
        return imported;
    }

    String checksum() {
        return checksum;
    }

    ArticleContent content() {
        return new ArticleContent(texts, audience, requiresSignature, changeNote);
    }

    ArticleVersionView view() {
        return new ArticleVersionView(
                number,
                status,
                audience,
                requiresSignature,
                changeNote,
                ArticleVersionView.Text.of(texts.en()),
                ArticleVersionView.Text.of(texts.ar()),
                checksum,
                writers,
                createdAt,
                submittedBy,
                submittedAt,
                returnedBecause,
                publishedBy,
                publishedAt,
                endedAt);
    }
}
