package io.mushrif.quality.survey;

import io.mushrif.platform.language.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the page behind a link shows. It names nobody.
 *
 * @param state asked, done, used, over or unknown
 * @param faulty whether something has to be answered differently
 */
public record PageModel(
        String language,
        String direction,
        String state,
        String house,
        Words title,
        Words intro,
        Words thanks,
        List<Asked> questions,
        boolean callWished,
        boolean faulty) {

    /** A text, and the language that it is in: possibly the only one that there is. */
    public record Words(String text, String language, String direction) {}

    /**
     * A question.
     *
     * @param least what the first step of its scale stands for
     * @param most what the last one stands for
     * @param fault missing or long; empty when nothing is wrong
     */
    public record Asked(
            int number,
            String id,
            String kind,
            Words text,
            boolean required,
            List<Step> steps,
            String least,
            String most,
            List<Choice> choices,
            String comment,
            String fault) {}

    /** A step of a scale. */
    public record Step(int value, boolean checked) {}

    /** An option. */
    public record Choice(String id, Words label, boolean checked) {}

    /** The questions, with what was answered before something had to be answered differently. */
    static PageModel asked(
            String language,
            String house,
            SurveyContent content,
            AnswerSurvey.Request given,
            Map<String, String> faults) {
        List<Asked> questions = new ArrayList<>();
        for (SurveyQuestion question : content.questions()) {
            questions.add(
                    question(
                            questions.size() + 1,
                            question,
                            language,
                            given,
                            faults.getOrDefault(question.id(), "")));
        }
        return new PageModel(
                language,
                direction(language),
                "asked",
                house,
                words(content.name(), language),
                words(content.intro(), language),
                null,
                questions,
                given.callWished(),
                !faults.isEmpty());
    }

    /** A page without questions. */
    static PageModel plain(String language, String house, String state, SurveyContent content) {
        return new PageModel(
                language,
                direction(language),
                state,
                house,
                content == null ? null : words(content.name(), language),
                null,
                content == null ? null : words(content.thanks(), language),
                List.of(),
                false,
                false);
    }

    private static Asked question(
            int number,
            SurveyQuestion question,
            String language,
            AnswerSurvey.Request given,
            String fault) {
        boolean arabic = language.equals("ar");
        QuestionKind kind = question.kind();
        Integer score = given.scores().get(question.id());
        String option = given.options().get(question.id());
        return new Asked(
                number,
                question.id(),
                kind.name(),
                words(question.text(), language),
                question.required(),
                kind.isScore()
                        ? IntStream.rangeClosed(kind.least(), kind.most())
                                .mapToObj(value -> new Step(value, score != null && score == value))
                                .toList()
                        : List.of(),
                least(kind, arabic),
                most(kind, arabic),
                question.options().stream()
                        .map(
                                known ->
                                        new Choice(
                                                known.id(),
                                                words(known.label(), language),
                                                known.id().equals(option)))
                        .toList(),
                given.comments().getOrDefault(question.id(), ""),
                fault);
    }

    private static String least(QuestionKind kind, boolean arabic) {
        return switch (kind) {
            case CSAT -> arabic ? "غير راضٍ إطلاقًا" : "not content at all";
            case NPS -> arabic ? "لا أرجّح ذلك إطلاقًا" : "not at all likely";
            case CES -> arabic ? "صعب جدًا" : "very difficult";
            default -> "";
        };
    }

    private static String most(QuestionKind kind, boolean arabic) {
        return switch (kind) {
            case CSAT -> arabic ? "راضٍ جدًا" : "very content";
            case NPS -> arabic ? "أرجّح ذلك جدًا" : "extremely likely";
            case CES -> arabic ? "سهل جدًا" : "very easy";
            default -> "";
        };
    }

    private static Words words(LocalizedText text, String language) {
        if (text == null) {
            return null;
        }
        String wanted = language.equals("ar") ? text.ar() : text.en();
        if (wanted != null && !wanted.isBlank()) {
            return new Words(wanted, language, direction(language));
        }
        String other = language.equals("ar") ? "en" : "ar";
        return new Words(other.equals("ar") ? text.ar() : text.en(), other, direction(other));
    }

    private static String direction(String language) {
        return language.equals("ar") ? "rtl" : "ltr";
    }
}
