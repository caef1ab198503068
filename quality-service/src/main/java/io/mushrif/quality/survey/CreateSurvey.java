package io.mushrif.quality.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Somebody begins a survey. */
@ApplicationScoped
class CreateSurvey {

    private final Surveys surveys;
    private final Clock clock;

    CreateSurvey(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Transactional
    Survey handle(SurveyContent content) {
        Survey survey = new Survey(content, clock.instant());
        surveys.persist(survey);
        surveys.flush();
        return survey;
    }
}
