package io.mushrif.quality.survey;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A survey: the content that customers are asked at present, and possibly a draft of the next one.
 * What was once asked never changes; a changed draft becomes the next version.
 */
@Entity
class Survey {

    @Id private UUID id;
    @Version private long version;

    @Enumerated(EnumType.STRING)
    private SurveyState state;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyContent draft;

    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyContent content;

    private Instant createdAt;
    private Instant activatedAt;
    private Instant retiredAt;

    protected Survey() {}

    Survey(SurveyContent draft, Instant now) {
        draft.check();
        id = Ids.next();
        state = SurveyState.DRAFT;
        this.draft = draft;
        createdAt = now;
    }

    void change(SurveyContent changed) {
        require(draft != null, "survey-without-draft");
        changed.check();
        draft = changed;
    }

    /** Begins a draft of the next version with what is asked at present. */
    void revise() {
        require(state != SurveyState.RETIRED, "survey-retired");
        require(draft == null, "survey-has-draft");
        draft = content;
    }

    /** The draft goes into use, or what was paused goes on. */
    SurveyVersion activate(Instant now) {
        require(state != SurveyState.RETIRED, "survey-retired");
        if (draft == null) {
            require(state == SurveyState.PAUSED, "survey-without-draft");
            state = SurveyState.ACTIVE;
            return null;
        }
        draft.requireComplete();
        state = SurveyState.ACTIVE;
        number++;
        content = draft;
        draft = null;
        activatedAt = now;
        return new SurveyVersion(id, number, content, now);
    }

    void pause() {
        require(state == SurveyState.ACTIVE, "survey-not-active");
        state = SurveyState.PAUSED;
    }

    void retire(Instant now) {
        require(state == SurveyState.ACTIVE || state == SurveyState.PAUSED, "survey-not-active");
        state = SurveyState.RETIRED;
        draft = null;
        retiredAt = now;
    }

    private static void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw ProblemException.conflict(otherwise);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SurveyState state() {
        return state;
    }

    int number() {
        return number;
    }

    SurveyContent content() {
        return content;
    }

    SurveyContent draft() {
        return draft;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant activatedAt() {
        return activatedAt;
    }

    SurveyView view() {
        return new SurveyView(id, state, number, content, draft, createdAt, activatedAt, retiredAt);
    }
}
