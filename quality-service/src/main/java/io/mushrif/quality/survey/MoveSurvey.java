package io.mushrif.quality.survey;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** A survey is changed, goes into use, pauses or ends. */
@ApplicationScoped
class MoveSurvey {

    private final Surveys surveys;
    private final SurveySecret secret;
    private final Precondition precondition;
    private final Clock clock;

    MoveSurvey(Surveys surveys, SurveySecret secret, Precondition precondition, Clock clock) {
        this.surveys = surveys;
        this.secret = secret;
        this.precondition = precondition;
        this.clock = clock;
    }

    @Transactional
    Survey change(UUID id, SurveyContent content) {
        return move(id, survey -> survey.change(content));
    }

    @Transactional
    Survey revise(UUID id) {
        return move(id, Survey::revise);
    }

    @Transactional
    Survey activate(UUID id) {
        return move(
                id,
                survey -> {
                    SurveyVersion next = survey.activate(clock.instant());
                    if (survey.content().trigger() != null) {
                        secret.requireSetUp();
                    }
                    if (next != null) {
                        surveys.keep(next);
                    }
                });
    }

    @Transactional
    Survey pause(UUID id) {
        return move(id, Survey::pause);
    }

    @Transactional
    Survey retire(UUID id) {
        return move(id, survey -> survey.retire(clock.instant()));
    }

    private Survey move(UUID id, Consumer<Survey> verb) {
        Survey survey = surveys.require(id);
        precondition.require(survey.version());
        verb.accept(survey);
        surveys.flush();
        return survey;
    }
}
