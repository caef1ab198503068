package io.mushrif.quality.survey;

import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer answers by the link that they were sent. It counts once. */
@ApplicationScoped
class AnswerSurvey {

    /**
     * What they say. Questions that are not required can be left out.
     *
     * @param scores numbers by the id of their question
     * @param options ids of options by the id of their question
     * @param comments words by the id of their question
     * @param callWished whether they wish to be called about it
     * @param language that they answered in, ar or en
     */
    @Schema(
            name = "AnswerSurvey",
            example =
                    "{\"scores\": {\"content\": 2}, \"comments\": {\"why\": \"Nobody called back\"},"
                            + " \"callWished\": true}")
    public record Request(
            @Size(max = 30) Map<String, @NotNull Integer> scores,
            @Size(max = 30) Map<String, @NotNull String> options,
            @Size(max = 30) Map<String, @NotNull String> comments,
            boolean callWished,
            @Pattern(regexp = "ar|en") String language) {

        public Request {
            scores = scores == null ? Map.of() : scores;
            options = options == null ? Map.of() : options;
            comments = comments == null ? Map.of() : comments;
        }
    }

    /** How a link stands. */
    enum Standing {
        /** It can be answered. */
        OPEN,
        /** It was answered. */
        ANSWERED,
        /** It cannot be answered any more. */
        OVER
    }

    /** What the page behind a link shows. */
    record Asked(Standing standing, SurveyContent content, String language) {}

    private final SurveySecret secret;
    private final Invitations invitations;
    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final Outbox outbox;
    private final Clock clock;

    AnswerSurvey(
            SurveySecret secret,
            Invitations invitations,
            Surveys surveys,
            SurveyAnswers answers,
            Outbox outbox,
            Clock clock) {
        this.secret = secret;
        this.invitations = invitations;
        this.surveys = surveys;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is behind a link; empty for one that was not made here. Changes nothing. */
    @Transactional
    Optional<Asked> look(String token) {
        return secret.invitation(token)
                .flatMap(invitations::findByIdOptional)
                .map(invitation -> asked(invitation, clock.instant()));
    }

    private Asked asked(SurveyInvitation invitation, Instant now) {
        Standing standing =
                invitation.isAnswered()
                        ? Standing.ANSWERED
                        : invitation.isOpen(now) ? Standing.OPEN : Standing.OVER;
        return new Asked(
                standing,
                surveys.content(invitation.surveyId(), invitation.surveyVersion()),
                invitation.language());
    }

    /**
     * Takes an answer.
     *
     * @throws ProblemException 404 for a link that was not made here, 410 for one that was used or
     *     has run out, 400 naming the question that is not answered as it should be
     */
    @Transactional
    Asked handle(String token, Request request) {
        UUID id = secret.invitation(token).orElseThrow(AnswerSurvey::unknown);
        // whoever comes second waits here, and finds it answered
        SurveyInvitation invitation = invitations.lock(id).orElseThrow(AnswerSurvey::unknown);
        Instant now = clock.instant();
        Asked asked = asked(invitation, now);
        if (asked.standing() != Standing.OPEN) {
            throw new ProblemException(
                    410,
                    asked.standing() == Standing.ANSWERED
                            ? "survey-link-used"
                            : "survey-link-expired");
        }
        check(asked.content(), request);
        String language = request.language() == null ? invitation.language() : request.language();
        GivenAnswer answer = GivenAnswer.to(invitation, asked.content(), request, language, now);
        invitation.answered(now);
        answers.store(List.of(answer));
        outbox.append(answer.told());
        return asked;
    }

    static ProblemException unknown() {
        return new ProblemException(404, "survey-link-unknown");
    }

    private static void check(SurveyContent content, Request request) {
        AnswerFault.first(content, request.scores(), request.options(), request.comments())
                .ifPresent(
                        fault -> {
                            throw ProblemException.invalid(
                                    field(fault.questionId(), request), fault.code(), fault.args());
                        });
        for (SurveyQuestion question : content.questions()) {
            if (question.required() && !isAnswered(question, request)) {
                throw ProblemException.invalid(field(question), "missing-answer", question.id());
            }
        }
        boolean said =
                !request.scores().isEmpty()
                        || !request.options().isEmpty()
                        || request.comments().values().stream().anyMatch(text -> !text.isBlank());
        if (!said) {
            throw ProblemException.invalid("scores", "no-answer");
        }
    }

    private static boolean isAnswered(SurveyQuestion question, Request request) {
        return switch (question.kind()) {
            case CHOICE -> request.options().containsKey(question.id());
            case TEXT -> !request.comments().getOrDefault(question.id(), "").isBlank();
            default -> request.scores().containsKey(question.id());
        };
    }

    private static String field(SurveyQuestion question) {
        return switch (question.kind()) {
            case CHOICE -> "options." + question.id();
            case TEXT -> "comments." + question.id();
            default -> "scores." + question.id();
        };
    }

    private static String field(String question, Request request) {
        if (request.scores().containsKey(question)) {
            return "scores." + question;
        }
        return (request.options().containsKey(question) ? "options." : "comments.") + question;
    }
}
