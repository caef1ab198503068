package io.mushrif.quality.agreement;

import io.mushrif.platform.language.LocalizedText;

/** Why a statistic has no value for a matrix. */
public enum Undefined {
    /** Not one rating. */
    NO_RATINGS("no-ratings", "There are no ratings.", "لا توجد أي تقييمات."),
    /** Fewer than two raters have rated anything. */
    ONE_RATER(
            "one-rater",
            "Only one rater has rated; agreement needs two.",
            "قيّم مقيّم واحد فقط، والاتفاق لا يُقاس إلا بين اثنين."),
    /** No unit was rated by two raters. */
    NO_OVERLAP("no-overlap", "No unit was rated by two raters.", "لا توجد وحدة قيّمها مقيّمان."),
    /** Every rating is the same, so that nothing tells agreement from chance. */
    ONE_CATEGORY(
            "one-category",
            "All ratings are in one category; agreement by chance would be complete, too.",
            "جميع التقييمات في فئة واحدة، فالاتفاق بالمصادفة يكون تامًا أيضًا."),
    /** By the weights, ratings of these categories cannot disagree. */
    NO_EXPECTED_DISAGREEMENT(
            "no-expected-disagreement",
            "By these weights chance agreement is complete; nothing is left to agree on.",
            "بهذه الأوزان يكون الاتفاق بالمصادفة تامًا، فلا يبقى ما يُتفق عليه."),
    /** Fewer than two units were rated by all raters. */
    TOO_FEW_COMPLETE_UNITS(
            "too-few-complete-units",
            "Fewer than two units were rated by all raters.",
            "الوحدات التي قيّمها جميع المقيّمين أقل من اثنتين."),
    /** All ratings are equal, or each rater gives all units the same. */
    NO_VARIATION("no-variation", "The ratings do not vary.", "لا تباين في التقييمات."),
    /**
     * The units do not differ more than chance lets them, so that an average has no reliability.
     */
    NO_VARIATION_BETWEEN_UNITS(
            "no-variation-between-units",
            "The units do not differ from each other.",
            "لا تختلف الوحدات بعضها عن بعض.");

    private final String code;
    private final LocalizedText message;

    Undefined(String code, String en, String ar) {
        this.code = code;
        this.message = new LocalizedText(en, ar);
    }

    /** Stable name. */
    public String code() {
        return code;
    }

    /** For people. */
    public LocalizedText message() {
        return message;
    }
}
