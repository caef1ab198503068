package io.mushrif.quality.trainingneed;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** When repeated failure of a criterion means that an agent needs training. */
@Entity
public class TrainingRule {

    @Id private UUID id;

    @Version private long version;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    private LocalizedText name;

    private UUID scorecardId;

    private String questionId;

    private UUID teamId;

    private int failures;

    private int evaluations;

    private Integer withinDays;

    private int closeAfter;

    private String course;

    private String link;

    private boolean active;

    private Instant createdAt;

    protected TrainingRule() {}

    TrainingRule(CreateTrainingRule.Request request, Instant now) {
        id = Ids.next();
        name = request.name();
        scorecardId = request.scorecardId();
        questionId = request.questionId();
        teamId = request.teamId();
        failures = request.failures();
        evaluations = request.evaluations();
        withinDays = request.withinDays();
        closeAfter = request.closeAfter();
        course = request.course();
        link = request.link();
        active = true;
        createdAt = now;
    }

    void change(ChangeTrainingRule.Request request) {
        name = request.name() == null ? name : request.name();
        failures = request.failures() == null ? failures : request.failures();
        evaluations = request.evaluations() == null ? evaluations : request.evaluations();
        withinDays = request.withinDays() == null ? withinDays : request.withinDays();
        closeAfter = request.closeAfter() == null ? closeAfter : request.closeAfter();
        course = request.course() == null ? course : request.course();
        link = request.link() == null ? link : request.link();
        active = request.active() == null ? active : request.active();
        CreateTrainingRule.requirePossible(failures, evaluations);
    }

    /** Whether it looks at a question. */
    boolean covers(String question) {
        return questionId == null || questionId.equals(question);
    }

    /** Answers that are not later than this are not looked at. */
    Instant earliest(Instant now) {
        return withinDays == null ? Instant.EPOCH : now.minus(withinDays, ChronoUnit.DAYS);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int failures() {
        return failures;
    }

    int evaluations() {
        return evaluations;
    }

    int closeAfter() {
        return closeAfter;
    }

    String course() {
        return course;
    }

    String link() {
        return link;
    }

    Instant createdAt() {
        return createdAt;
    }

    TrainingRuleView view() {
        return new TrainingRuleView(
                id,
                name,
                scorecardId,
                questionId,
                teamId,
                failures,
                evaluations,
                withinDays,
                closeAfter,
                course,
                link,
                active,
                createdAt);
    }
}
