package io.mushrif.quality.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a survey asked from one time on. */
@Entity
@Immutable
@IdClass(SurveyVersion.Key.class)
class SurveyVersion {

    record Key(UUID surveyId, int number) implements Serializable {}

    @Id private UUID surveyId;
    @Id private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private SurveyContent content;

    private Instant activatedAt;

    protected SurveyVersion() {}

    SurveyVersion(UUID surveyId, int number, SurveyContent content, Instant now) {
        this.surveyId = surveyId;
        this.number = number;
        this.content = content;
        activatedAt = now;
    }

    UUID surveyId() {
        return surveyId;
    }

    int number() {
        return number;
    }

    SurveyContent content() {
        return content;
    }

    SurveyVersionView view() {
        return new SurveyVersionView(number, content, activatedAt);
    }
}
