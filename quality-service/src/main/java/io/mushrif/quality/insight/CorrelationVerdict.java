package io.mushrif.quality.insight;

import io.mushrif.platform.language.LocalizedText;

/** What a correlation says in words. */
final class CorrelationVerdict {

    private static final int SMALL = 30;

    private CorrelationVerdict() {}

    /**
     * The sentence.
     *
     * @param en what the score is compared with, in English
     * @param ar the same in Arabic
     */
    static LocalizedText of(Correlation found, String en, String ar) {
        if ("too-few".equals(found.undefined())) {
            return new LocalizedText(
                    "Pairs of a score and %s: %d, too few to say anything."
                            .formatted(en, found.n()),
                    "عدد أزواج الدرجة و%s: %d، وهذا أقل من أن يُستنتج منه شيء."
                            .formatted(ar, found.n()));
        }
        if (found.undefined() != null) {
            return new LocalizedText(
                    "All scores or all values of %s are the same: nothing can be said."
                            .formatted(en),
                    "الدرجات كلها أو قيم %s كلها متساوية، فلا يمكن استنتاج شيء.".formatted(ar));
        }
        String small =
                found.n() < SMALL ? " With %d pairs this is uncertain.".formatted(found.n()) : "";
        String smallAr =
                found.n() < SMALL
                        ? " والنتيجة غير مؤكدة لأن الأزواج %d فقط.".formatted(found.n())
                        : "";
        if (found.pearsonLower().signum() > 0) {
            return new LocalizedText(
                    "Higher scores go with better %s: this scorecard has to do with it."
                                    .formatted(en)
                            + small,
                    "الدرجات الأعلى تقترن بتحسن %s، فلنموذج التقييم هذا صلة به.".formatted(ar)
                            + smallAr);
        }
        if (found.pearsonUpper().signum() < 0) {
            return new LocalizedText(
                    "Higher scores go with worse %s: look at what this scorecard rewards."
                                    .formatted(en)
                            + small,
                    "الدرجات الأعلى تقترن بتراجع %s، فانظر فيما يكافئ عليه هذا النموذج."
                                    .formatted(ar)
                            + smallAr);
        }
        return new LocalizedText(
                "Nothing shows that this scorecard predicts %s.".formatted(en) + small,
                "لا دليل على أن نموذج التقييم هذا ينبئ بمستوى %s.".formatted(ar) + smallAr);
    }
}
