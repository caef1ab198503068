package io.mushrif.complaints.correctiveaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectTextsTest {

    private final EffectTexts texts = new EffectTexts();

    @Test
    void a_fall_is_said_in_plain_words() {
        CheckView.Plain sentence =
                texts.sentence(effect(42, 19, 28, "0.452381", "0.248492", "0.795128", null));
        assertThat(sentence.en())
                .isEqualTo(
                        "42 complaints in 28 days before, 19 complaints in 28 days after: 55 % fewer"
                                + " (95 % CI 20 % to 75 % fewer). The action has had its effect.");
        assertThat(sentence.ar())
                .isEqualTo(
                        "42 شكوى خلال 28 يومًا قبل الإجراء، و19 شكوى خلال 28 يومًا بعده:"
                                + " أقل بنسبة 55% (فترة الثقة 95%: أقل بنسبة 20% إلى 75%)."
                                + " حقق الإجراء أثره.");
    }

    @Test
    void what_may_be_a_fall_or_a_rise_is_said_with_how_long_to_wait() {
        CheckView.Plain sentence = texts.sentence(effect(10, 8, 7, "0.8", "0.275", "2.25", 61));
        assertThat(sentence.en())
                .isEqualTo(
                        "10 complaints in 7 days before, 8 complaints in 7 days after: 20 % fewer (95 % CI"
                                + " from 73 % fewer to 125 % more). The figures do not tell yet; at this"
                                + " rate 61 days more would.");
        assertThat(sentence.ar())
                .startsWith("10 شكاوى خلال 7 أيام قبل الإجراء، و8 شكاوى خلال 7 أيام بعده:")
                .contains("من أقل بنسبة 73% إلى أكثر بنسبة 125%")
                .endsWith("تكفي مدة إضافية قدرها 61 يومًا.");
    }

    @Test
    void a_rise_from_nothing_has_no_percentage() {
        CheckView.Plain sentence = texts.sentence(effect(0, 7, 28, null, "1.44131", null, null));
        assertThat(sentence.en())
                .startsWith(
                        "no complaints in 28 days before, 7 complaints in 28 days after: more than"
                                + " before, with 95 % confidence at least 44 % more.");
        assertThat(sentence.ar()).startsWith("لا شكاوى خلال 28 يومًا قبل الإجراء، و7 شكاوى");
    }

    @Test
    void every_caution_has_a_text_in_both_languages() {
        Effect effect = effect(42, 19, 28, "0.452381", "0.248492", "0.795128", null);
        Effect all =
                new Effect(
                        effect.scope(),
                        effect.exposure(),
                        20,
                        effect.before(),
                        effect.after(),
                        effect.ratio(),
                        effect.interval(),
                        effect.pValue(),
                        null,
                        null,
                        effect.verdict(),
                        null,
                        List.of(Caution.values()),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of());
        assertThat(texts.cautions(all))
                .hasSameSizeAs(Caution.values())
                .allSatisfy(
                        caution -> {
                            assertThat(caution.text().en()).doesNotContain("caution.");
                            assertThat(caution.text().ar()).matches(".*[\\u0600-\\u06FF].*");
                        });
    }

    /** Unicode CLDR, plural rules of Arabic. */
    @Test
    void numbers_are_counted_as_arabic_counts_them() {
        assertThat(List.of(0L, 1L, 2L, 3L, 10L, 11L, 99L, 100L, 102L, 103L, 111L))
                .extracting(EffectTexts::plural)
                .containsExactly(
                        "zero", "one", "two", "few", "few", "many", "many", "other", "other", "few",
                        "many");
    }

    private static Effect effect(
            long before,
            long after,
            int days,
            String ratio,
            String lower,
            String upper,
            Integer moreDays) {
        LocalDate day = LocalDate.parse("2026-03-05");
        boolean effective = upper != null && new BigDecimal(upper).compareTo(BigDecimal.ONE) < 0;
        return new Effect(
                new Scope("Parcel", null, null, null, null),
                Exposure.DAYS,
                20,
                new Effect.Window(day.minusDays(days), day, days, before, days),
                new Effect.Window(day, day.plusDays(days), days, after, days),
                ratio == null ? null : new BigDecimal(ratio),
                new Effect.Interval(
                        new BigDecimal(lower), upper == null ? null : new BigDecimal(upper)),
                BigDecimal.ONE,
                null,
                null,
                effective ? Verdict.EFFECTIVE : Verdict.INCONCLUSIVE,
                moreDays,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
