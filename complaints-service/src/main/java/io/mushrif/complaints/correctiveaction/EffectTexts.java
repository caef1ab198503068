package io.mushrif.complaints.correctiveaction;

import io.mushrif.platform.language.Languages;
import io.mushrif.platform.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Says in plain words, in both languages, what a check found. */
@ApplicationScoped
class EffectTexts {

    /** Category of a number by the plural rules of Arabic (Unicode CLDR); English needs fewer. */
    static String plural(long number) {
        long hundred = number % 100;
        if (number <= 2) {
            return number == 0 ? "zero" : number == 1 ? "one" : "two";
        }
        if (hundred >= 3 && hundred <= 10) {
            return "few";
        }
        return hundred >= 11 ? "many" : "other";
    }

    CheckView.Plain sentence(Effect effect) {
        return plain(texts -> sentence(effect, texts));
    }

    List<CheckView.CautionText> cautions(Effect effect) {
        return effect.cautions().stream()
                .map(
                        caution ->
                                new CheckView.CautionText(
                                        caution,
                                        plain(texts -> texts.of("caution." + caution.name()))))
                .toList();
    }

    private static CheckView.Plain plain(java.util.function.Function<Texts, String> text) {
        return new CheckView.Plain(
                text.apply(new Texts(ProblemTexts.in(Locale.ENGLISH))),
                text.apply(new Texts(ProblemTexts.in(Languages.ARABIC))));
    }

    private static String sentence(Effect effect, Texts texts) {
        String counts =
                texts.of(
                        "counts",
                        texts.of(
                                "before",
                                texts.counted("complaints", effect.before().complaints()),
                                texts.per(effect.exposure(), effect.before())),
                        texts.of(
                                "after",
                                texts.counted("complaints", effect.after().complaints()),
                                texts.per(effect.exposure(), effect.after())));
        return texts.of("sentence", counts, change(effect, texts), conclusion(effect, texts));
    }

    private static String change(Effect effect, Texts texts) {
        Effect.Interval interval = effect.deciding();
        if (interval == null) {
            return texts.of("change.unknown");
        }
        if (effect.ratio() == null) {
            return effect.after().complaints() == 0
                    ? texts.of("change.unknown")
                    : texts.of("change.from-none", percent(interval.lower(), texts));
        }
        int changed = effect.ratio().compareTo(BigDecimal.ONE);
        String within = interval(interval, texts);
        return changed == 0
                ? texts.of("change.none", within)
                : texts.of(
                        changed < 0 ? "change.fewer" : "change.more",
                        percent(effect.ratio(), texts),
                        within);
    }

    private static String interval(Effect.Interval interval, Texts texts) {
        boolean fallsLow = interval.lower().compareTo(BigDecimal.ONE) < 0;
        if (interval.upper() == null) {
            return texts.of("interval.open", percent(interval.lower(), texts));
        }
        boolean fallsHigh = interval.upper().compareTo(BigDecimal.ONE) < 0;
        if (fallsLow && fallsHigh) {
            return texts.of(
                    "interval.fewer",
                    percent(interval.upper(), texts),
                    percent(interval.lower(), texts));
        }
        return texts.of(
                fallsLow ? "interval.both" : "interval.more",
                percent(interval.lower(), texts),
                percent(interval.upper(), texts));
    }

    private static String conclusion(Effect effect, Texts texts) {
        if (effect.moreDays() != null) {
            return texts.of("wait", texts.counted("days", effect.moreDays()));
        }
        return texts.of("verdict." + effect.verdict().name());
    }

    /** How far a ratio is from 1, in whole percent. */
    private static String percent(BigDecimal ratio, Texts texts) {
        BigDecimal far =
                ratio.subtract(BigDecimal.ONE)
                        .abs()
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP);
        return texts.of("percent", far.toPlainString());
    }

    /** The texts of one language; numbers are written in digits 0 to 9 in both. */
    private record Texts(ProblemTexts texts) {

        String of(String key, Object... args) {
            return texts.text("effect." + key, key, args);
        }

        String counted(String noun, long number) {
            return of(noun + "." + plural(number), Long.toString(number));
        }

        String per(Exposure exposure, Effect.Window window) {
            return exposure == Exposure.DAYS
                    ? counted("days", window.exposure())
                    : of("interactions", Long.toString(window.exposure()));
        }
    }
}
