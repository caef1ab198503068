package io.mushrif.quality.surveyimport;

import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import io.mushrif.quality.survey.QuestionKind;
import io.mushrif.quality.survey.SurveyOption;
import io.mushrif.quality.survey.SurveyQuestion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Understands rows of a file as answers to one survey. The fields csat, nps, ces and comment answer
 * its first question of that kind; attributes answer the question whose id is their name.
 */
final class AnswerRows {

    private static final int SHORT = 200;
    private static final int COMMENT = 2_000;

    private static final Set<String> CHANNELS =
            Set.of("CALL", "EMAIL", "CHAT", "MESSAGE", "SOCIAL", "FORM", "LETTER", "IN_PERSON");

    private static final Map<String, QuestionKind> FIELDS =
            Map.of(
                    "csat", QuestionKind.CSAT,
                    "nps", QuestionKind.NPS,
                    "ces", QuestionKind.CES,
                    "comment", QuestionKind.TEXT);

    private final List<SurveyQuestion> questions;
    private final ZoneId site;
    private final Instant now;

    AnswerRows(List<SurveyQuestion> questions, ZoneId site, Instant now) {
        this.questions = List.copyOf(questions);
        this.site = site;
        this.now = now;
    }

    /** What a row answers. */
    private static final class Given {
        private final Map<String, Integer> scores = new HashMap<>();
        private final Map<String, String> options = new HashMap<>();
        private final Map<String, String> comments = new HashMap<>();

        private boolean isNothing() {
            return scores.isEmpty() && options.isEmpty() && comments.isEmpty();
        }
    }

    AnswerRow read(Row row, ColumnMapping mapping) throws RowReject {
        String externalId = text("externalId", SHORT, row, mapping);
        if (externalId == null) {
            throw new RowReject(mapping.columnOf("externalId"), "required", null);
        }
        Given given = given(row, mapping);
        return new AnswerRow(
                mapping.source(),
                externalId,
                answeredAt(row, mapping),
                id("customerId", row, mapping),
                id("complaintId", row, mapping),
                id("interactionId", row, mapping),
                text("agent", SHORT, row, mapping),
                channel(row, mapping),
                language(row, mapping),
                given.scores,
                given.options,
                given.comments);
    }

    private Given given(Row row, ColumnMapping mapping) throws RowReject {
        Given given = new Given();
        for (Map.Entry<String, QuestionKind> field : FIELDS.entrySet()) {
            String value = mapping.field(field.getKey(), row);
            if (!value.isEmpty()) {
                SurveyQuestion question =
                        questions.stream()
                                .filter(one -> one.kind() == field.getValue())
                                .findFirst()
                                .orElse(null);
                take(question, value, mapping.columnOf(field.getKey()), given);
            }
        }
        for (Map.Entry<String, String> attribute : mapping.attributes(row).entrySet()) {
            SurveyQuestion question =
                    questions.stream()
                            .filter(one -> one.id().equals(attribute.getKey()))
                            .findFirst()
                            .orElse(null);
            String column = mapping.attributes().get(attribute.getKey()).column();
            take(question, attribute.getValue(), column, given);
        }
        if (given.isNothing()) {
            throw new RowReject("", "no-answer", null);
        }
        return given;
    }

    private static void take(SurveyQuestion question, String value, String column, Given given)
            throws RowReject {
        if (question == null) {
            throw new RowReject(column, "no-question", null);
        }
        switch (question.kind()) {
            case CSAT, NPS, CES ->
                    given.scores.put(question.id(), score(question.kind(), value, column));
            case CHOICE -> given.options.put(question.id(), option(question, value, column));
            case TEXT -> given.comments.put(question.id(), comment(value, column));
        }
    }

    private static int score(QuestionKind kind, String value, String column) throws RowReject {
        int score;
        try {
            score = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            score = Integer.MIN_VALUE;
        }
        if (score < kind.least() || score > kind.most()) {
            throw new RowReject(column, "out-of-range", kind.least() + " " + kind.most());
        }
        return score;
    }

    private static String option(SurveyQuestion question, String value, String column)
            throws RowReject {
        if (question.options().stream().noneMatch(option -> option.id().equals(value))) {
            throw new RowReject(
                    column,
                    "unknown-value",
                    question.options().stream()
                            .map(SurveyOption::id)
                            .collect(Collectors.joining(", ")));
        }
        return value;
    }

    private static String comment(String value, String column) throws RowReject {
        if (value.length() > COMMENT) {
            throw new RowReject(column, "too-long", Integer.toString(COMMENT));
        }
        // the one character that PostgreSQL cannot keep
        return value.replace("\u0000", "");
    }

    private Instant answeredAt(Row row, ColumnMapping mapping) throws RowReject {
        Instant at = mapping.instant("answeredAt", row, site);
        if (at == null) {
            throw new RowReject(mapping.columnOf("answeredAt"), "required", null);
        }
        if (at.isAfter(now)) {
            throw new RowReject(mapping.columnOf("answeredAt"), "in-future", null);
        }
        return at;
    }

    private static String channel(Row row, ColumnMapping mapping) throws RowReject {
        String channel = text("channel", SHORT, row, mapping);
        if (channel != null && !CHANNELS.contains(channel)) {
            throw new RowReject(
                    mapping.columnOf("channel"),
                    "unknown-value",
                    CHANNELS.stream().sorted().collect(Collectors.joining(", ")));
        }
        return channel;
    }

    private static String language(Row row, ColumnMapping mapping) throws RowReject {
        String language = text("language", SHORT, row, mapping);
        if (language != null && !language.matches("[a-z]{2}")) {
            throw new RowReject(mapping.columnOf("language"), "bad-language", null);
        }
        return language;
    }

    private static UUID id(String field, Row row, ColumnMapping mapping) throws RowReject {
        String value = mapping.field(field, row);
        try {
            return value.isEmpty() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new RowReject(mapping.columnOf(field), "bad-uuid", null);
        }
    }

    private static String text(String field, int longest, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = mapping.field(field, row);
        if (value.length() > longest) {
            throw new RowReject(mapping.columnOf(field), "too-long", Integer.toString(longest));
        }
        return value.isEmpty() ? null : value.replace("\u0000", "");
    }
}
