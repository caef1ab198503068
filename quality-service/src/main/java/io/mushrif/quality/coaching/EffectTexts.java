package io.mushrif.quality.coaching;

import io.mushrif.platform.language.Languages;
import io.mushrif.platform.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Says in plain words, in both languages, what a session changed. */
@ApplicationScoped
class EffectTexts {

    /** Keeps a minus on the left of its number in a text from right to left. */
    private static final String LEFT_TO_RIGHT = "\u200e";

    CoachingGoalView.Plain sentence(CoachingEffect effect) {
        return plain(texts -> sentence(effect, texts));
    }

    List<CoachingGoalView.CautionText> cautions(CoachingEffect effect) {
        return effect.cautions().stream()
                .map(
                        caution ->
                                new CoachingGoalView.CautionText(
                                        caution, plain(texts -> texts.of("caution." + caution))))
                .toList();
    }

    private static CoachingGoalView.Plain plain(Function<Texts, String> text) {
        return new CoachingGoalView.Plain(
                text.apply(new Texts(ProblemTexts.in(Locale.ENGLISH))),
                text.apply(new Texts(ProblemTexts.in(Languages.ARABIC))));
    }

    private static String sentence(CoachingEffect effect, Texts texts) {
        String counts =
                texts.of("counts", window(effect.before(), texts), window(effect.after(), texts));
        String verdict = texts.of("verdict." + effect.verdict());
        CoachingEffect.Interval difference = effect.difference();
        if (difference == null) {
            return texts.of("sentence.bare", counts, verdict);
        }
        String change =
                texts.of(
                        "difference",
                        number(difference.value()),
                        number(difference.lower()),
                        number(difference.upper()));
        return texts.of("sentence", counts, change, verdict);
    }

    private static String window(CoachingEffect.Window window, Texts texts) {
        return window.value() == null
                ? texts.of("window.none")
                : texts.of(
                        "window", number(window.value()), Integer.toString(window.evaluations()));
    }

    private static String number(BigDecimal number) {
        return number.signum() < 0
                ? LEFT_TO_RIGHT + number.toPlainString()
                : number.toPlainString();
    }

    /** The texts of one language; numbers are written in digits 0 to 9 in both. */
    private record Texts(ProblemTexts texts) {

        String of(String key, Object... args) {
            return texts.text("coaching-effect." + key, key, args);
        }
    }
}
