package io.mushrif.quality.scorecard;

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
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The form that interactions are scored by. What was published never changes, so that the scores on
 * it stay comparable: a revision is a draft beside it, which becomes the next version.
 */
@Entity
public class Scorecard {

    @Id private UUID id;

    @Version private long version;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    private LocalizedText name;

    private BigDecimal passMark;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScorecardRules rules;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Section> sections;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScorecardContent revision;

    @Enumerated(EnumType.STRING)
    private ScorecardStatus status;

    private Integer publishedVersion;

    private Instant createdAt;

    private Instant publishedAt;

    private Instant retiredAt;

    protected Scorecard() {}

    Scorecard(CreateScorecard.Request request, Instant now) {
        id = Ids.next();
        say(
                ScorecardContent.of(
                        request.name(), request.passMark(), request.rules(), request.sections()));
        status = ScorecardStatus.DRAFT;
        createdAt = now;
    }

    /** Begins a draft of the next version; what is published stays in use beside it. */
    void revise() {
        require(status == ScorecardStatus.PUBLISHED, "scorecard-not-published");
        require(revision == null, "scorecard-draft-open");
        revision = content();
    }

    void change(ChangeScorecard.Request request) {
        require(hasDraft(), "scorecard-not-draft");
        if (status == ScorecardStatus.DRAFT) {
            say(content().changed(request));
        } else {
            revision = revision.changed(request);
        }
    }

    /** Throws the draft of the next version away. */
    void discard() {
        require(revision != null, "scorecard-not-draft");
        revision = null;
    }

    ScorecardVersion publish(String by, Instant now) {
        require(hasDraft(), "scorecard-not-draft");
        ScorecardContent draft = revision == null ? content() : revision;
        PublicationPolicy.check(draft).requireNone("scorecard-not-publishable");
        say(draft);
        revision = null;
        status = ScorecardStatus.PUBLISHED;
        publishedVersion = publishedVersion == null ? 1 : publishedVersion + 1;
        publishedAt = now;
        return new ScorecardVersion(id, publishedVersion, draft, by, now);
    }

    void retire(Instant now) {
        require(status.mayBecome(ScorecardStatus.RETIRED), "scorecard-not-published");
        require(revision == null, "scorecard-draft-open");
        status = ScorecardStatus.RETIRED;
        retiredAt = now;
    }

    /**
     * The version to evaluate on.
     *
     * @throws ProblemException 409 unless it is published
     */
    PublishedScorecard published() {
        require(status == ScorecardStatus.PUBLISHED, "scorecard-not-published");
        return PublishedScorecard.of(id, publishedVersion, content());
    }

    /** What is published, or the first draft. */
    ScorecardContent content() {
        return new ScorecardContent(name, passMark, rules, sections);
    }

    private void say(ScorecardContent content) {
        name = content.name();
        passMark = content.passMark();
        rules = content.rules();
        sections = content.sections();
    }

    private boolean hasDraft() {
        return status == ScorecardStatus.DRAFT || revision != null;
    }

    private static void require(boolean allowed, String otherwise, Object... args) {
        if (!allowed) {
            throw ProblemException.conflict(otherwise, args);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ScorecardStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** For those who write scorecards. */
    ScorecardView view() {
        return view(sections, revision);
    }

    /** For those who only use them. */
    ScorecardView publicView() {
        return view(sections, null);
    }

    ScorecardView summary() {
        return view(null, null);
    }

    private ScorecardView view(List<Section> shown, ScorecardContent draft) {
        return new ScorecardView(
                id,
                name,
                passMark,
                rules,
                status,
                publishedVersion,
                shown,
                draft,
                createdAt,
                publishedAt,
                retiredAt);
    }
}
