package io.mushrif.complaints.article;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;

/** An article, FAQ, SOP or code of conduct over all its versions. */
@Entity
@Table(name = "article")
class Article {

    @Id private UUID id;

    @Version private long version;

    @Enumerated(EnumType.STRING)
    private ArticleKind kind;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status;

    @Enumerated(EnumType.STRING)
    private ArticleStatus workingStatus;

    private Integer publishedNumber;

    private Integer workingNumber;

    private int versions;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar"))
    private LocalizedText title;

    @Enumerated(EnumType.STRING)
    private ArticleAudience audience;

    private List<String> languages;

    private String owner;

    private List<String> categories;

    private List<String> tags;

    private LocalDate reviewOn;

    /** Noting it makes no other article of it for whoever has read it. */
    @OptimisticLock(excluded = true)
    private LocalDate reviewNoticedOn;

    private String source;

    private String externalId;

    private String importHash;

    private int entries;

    private String createdBy;

    private Instant createdAt;

    private Instant changedAt;

    protected Article() {}

    Article(ArticleKind kind, ArticleProfile profile, String user, Instant now) {
        id = Ids.next();
        this.kind = kind;
        owner = user;
        categories = List.of();
        tags = List.of();
        createdBy = user;
        createdAt = now;
        changedAt = now;
        describe(profile);
    }

    void comesFrom(String system, String externalIdThere) {
        source = system;
        externalId = externalIdThere;
    }

    /** What is absent stays. */
    final void describe(ArticleProfile profile) {
        owner = profile.owner() == null ? owner : profile.owner();
        categories = profile.categories() == null ? categories : sorted(profile.categories());
        tags = profile.tags() == null ? tags : sorted(profile.tags());
        reviewOn = profile.reviewOn() == null ? reviewOn : profile.reviewOn();
    }

    private static List<String> sorted(List<String> given) {
        return List.copyOf(new TreeSet<>(given));
    }

    int nextVersion() {
        return ++versions;
    }

    int nextEntry() {
        return ++entries;
    }

    /** A version is written or reviewed. */
    void works(ArticleVersion working) {
        workingNumber = working.number();
        workingStatus = working.status();
        if (publishedNumber == null) {
            status = working.status();
            show(working);
        }
    }

    void worksNoMore(ArticleStatus last) {
        workingNumber = null;
        workingStatus = null;
        if (publishedNumber == null) {
            status = last;
        }
    }

    void reads(ArticleVersion published) {
        publishedNumber = published.number();
        status = published.status();
        show(published);
    }

    private void show(ArticleVersion shown) {
        title = shown.texts().title();
        audience = shown.audience();
        languages = shown.texts().languages();
    }

    void retired() {
        status = ArticleStatus.RETIRED;
    }

    /** It is still right: looked at again on another day. */
    void confirm(LocalDate nextReview) {
        reviewOn = nextReview;
    }

    void noticed() {
        reviewNoticedOn = reviewOn;
    }

    boolean isReviewDue(LocalDate today) {
        return status == ArticleStatus.PUBLISHED && reviewOn != null && !reviewOn.isAfter(today);
    }

    void touched(Instant now) {
        changedAt = now;
    }

    void importedAs(String hash) {
        importHash = hash;
    }

    /** The number of the version that a verb is about; null when there is none. */
    Integer concerned(ArticleVerb verb) {
        return switch (verb) {
            case DRAFT, EDIT, SUBMIT, RETURN, PUBLISH, DISCARD -> workingNumber;
            case REVISE, CONFIRM, RETIRE -> publishedNumber;
        };
    }

    void requireNothingBeside() {
        if (workingNumber != null) {
            throw ProblemException.conflict("article-draft-open", workingNumber);
        }
    }

    boolean isRead() {
        return status == ArticleStatus.PUBLISHED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ArticleKind kind() {
        return kind;
    }

    ArticleStatus status() {
        return status;
    }

    Integer publishedNumber() {
        return publishedNumber;
    }

    Integer workingNumber() {
        return workingNumber;
    }

    ArticleAudience audience() {
        return audience;
    }

    LocalizedText title() {
        return title;
    }

    String owner() {
        return owner;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    String importHash() {
        return importHash;
    }

    Map<String, Object> profileDetails() {
        return Map.of("owner", owner, "categories", categories, "tags", tags);
    }

    ArticleView view(ArticleVersion published, ArticleVersion working, LocalDate today) {
        return new ArticleView(
                id,
                kind,
                status,
                title,
                owner,
                categories,
                tags,
                reviewOn,
                isReviewDue(today),
                source,
                externalId,
                published == null ? null : published.view(),
                working == null ? null : working.view(),
                createdBy,
                createdAt,
                changedAt);
    }
}
