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
 * The form that interactions are scored by. Once published it never changes, so that the scores on
 * it stay comparable.
 */
@Entity
public class Scorecard {

    private static final int FIRST_VERSION = 1;

    @Id private UUID id;

    @Version private long version;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    private LocalizedText name;

    private BigDecimal passMark;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Section> sections;

    @Enumerated(EnumType.STRING)
    private ScorecardStatus status;

    private Integer publishedVersion;

    private Instant createdAt;

    private Instant publishedAt;

    private Instant retiredAt;

    protected Scorecard() {}

    Scorecard(CreateScorecard.Request request, Instant now) {
        id = Ids.next();
        name = request.name();
        passMark = request.passMark().setScale(2);
        sections = QuestionIds.complete(request.sections());
        status = ScorecardStatus.DRAFT;
        createdAt = now;
    }

    void change(ChangeScorecard.Request request) {
        require(status == ScorecardStatus.DRAFT, "scorecard-not-draft");
        name = request.name() == null ? name : request.name();
        passMark = request.passMark() == null ? passMark : request.passMark().setScale(2);
        sections = request.sections() == null ? sections : QuestionIds.complete(request.sections());
    }

    void publish(Instant now) {
        require(status.mayBecome(ScorecardStatus.PUBLISHED), "scorecard-not-draft");
        List<Question> questions =
                sections.stream().flatMap(section -> section.questions().stream()).toList();
        require(!questions.isEmpty(), "scorecard-without-questions");
        for (Question question : questions) {
            require(question.canBeScored(), "question-cannot-be-scored", question.id());
        }
        status = ScorecardStatus.PUBLISHED;
        publishedVersion = FIRST_VERSION;
        publishedAt = now;
    }

    void retire(Instant now) {
        require(status.mayBecome(ScorecardStatus.RETIRED), "scorecard-not-published");
        status = ScorecardStatus.RETIRED;
        retiredAt = now;
    }

    /**
     * The version to evaluate on.
     *
     * @throws ProblemException 409 unless it is published
     */
    public PublishedScorecard published() {
        require(status == ScorecardStatus.PUBLISHED, "scorecard-not-published");
        return new PublishedScorecard(id, publishedVersion, passMark, sections);
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

    ScorecardView view() {
        return view(sections);
    }

    ScorecardView summary() {
        return view(null);
    }

    private ScorecardView view(List<Section> shown) {
        return new ScorecardView(
                id,
                name,
                passMark,
                status,
                publishedVersion,
                shown,
                createdAt,
                publishedAt,
                retiredAt);
    }
}
