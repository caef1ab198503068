package io.mushrif.quality.survey;

import io.mushrif.contracts.survey.SurveyAnswered;
import io.mushrif.platform.time.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An answer as it is stored; it fits the questions of its survey. */
record GivenAnswer(
        UUID id,
        UUID surveyId,
        int surveyVersion,
        UUID invitationId,
        String source,
        String externalId,
        UUID customerId,
        UUID complaintId,
        UUID interactionId,
        UUID agentId,
        UUID teamId,
        String channel,
        String language,
        Integer csat,
        Integer nps,
        Integer ces,
        boolean lowScore,
        boolean callWished,
        Instant answeredAt,
        Map<String, Integer> scores,
        Map<String, String> options,
        Map<String, String> comments) {

    static GivenAnswer imported(
            Survey survey, SurveyContent content, String source, ImportedAnswer answer) {
        return new GivenAnswer(
                Ids.next(),
                survey.id(),
                survey.number(),
                null,
                source,
                answer.externalId(),
                answer.customerId(),
                answer.complaintId(),
                answer.interactionId(),
                answer.agentId(),
                answer.teamId(),
                answer.channel(),
                answer.language(),
                score(content, QuestionKind.CSAT, answer.scores()),
                score(content, QuestionKind.NPS, answer.scores()),
                score(content, QuestionKind.CES, answer.scores()),
                isLow(content, answer.scores()),
                false,
                answer.answeredAt(),
                answer.scores(),
                answer.options(),
                ImportAnswers.withoutBlank(answer.comments()));
    }

    static GivenAnswer to(
            SurveyInvitation invitation,
            SurveyContent content,
            AnswerSurvey.Request request,
            String language,
            Instant now) {
        return new GivenAnswer(
                Ids.next(),
                invitation.surveyId(),
                invitation.surveyVersion(),
                invitation.id(),
                null,
                null,
                invitation.customerId(),
                invitation.complaintId(),
                invitation.interactionId(),
                invitation.agentId(),
                invitation.teamId(),
                invitation.channel(),
                language,
                score(content, QuestionKind.CSAT, request.scores()),
                score(content, QuestionKind.NPS, request.scores()),
                score(content, QuestionKind.CES, request.scores()),
                isLow(content, request.scores()),
                request.callWished(),
                now,
                request.scores(),
                request.options(),
                ImportAnswers.withoutBlank(request.comments()));
    }

    private static Integer score(
            SurveyContent content, QuestionKind kind, Map<String, Integer> scores) {
        return content.first(kind).map(question -> scores.get(question.id())).orElse(null);
    }

    private static boolean isLow(SurveyContent content, Map<String, Integer> scores) {
        LowScoreRule rule = content.lowScore();
        Integer score = rule == null ? null : scores.get(rule.questionId());
        return score != null && score <= rule.atMost();
    }

    SurveyAnswered told() {
        return new SurveyAnswered(
                invitationId,
                surveyId,
                surveyVersion,
                customerId,
                complaintId,
                interactionId,
                agentId,
                teamId,
                channel,
                csat,
                nps,
                ces,
                lowScore,
                callWished,
                answeredAt);
    }
}
