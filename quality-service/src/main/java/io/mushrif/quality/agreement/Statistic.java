package io.mushrif.quality.agreement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mushrif.platform.language.LocalizedText;
import java.util.Locale;

/** A statistic of agreement between raters. */
public enum Statistic {
    /** Share of pairs of ratings that agree. */
    PERCENT_AGREEMENT(
            "Percent agreement",
            "نسبة الاتفاق",
            Use.WEIGHTS,
            "Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014, ch. 2"),
    /** Two raters; chance by the shares of each. */
    COHEN_KAPPA(
            "Cohen's kappa",
            "معامل كابا لكوهين",
            Use.TWO_RATERS,
            "Cohen 1960, Educational and Psychological Measurement 20, 37–46; standard error: Fleiss, Cohen"
                    + " and Everitt 1969, Psychological Bulletin 72, 323–327"),
    /** Cohen's kappa with partial agreement. */
    WEIGHTED_KAPPA(
            "Weighted kappa",
            "معامل كابا الموزون",
            Use.TWO_RATERS_NEED_WEIGHTS,
            "Cohen 1968, Psychological Bulletin 70, 213–220; standard error: Fleiss, Cohen and Everitt 1969"),
    /** Two raters; chance by their common shares. */
    SCOTT_PI(
            "Scott's pi",
            "معامل باي لسكوت",
            Use.TWO_RATERS_WEIGHTS,
            "Scott 1955, Public Opinion Quarterly 19, 321–325; standard error: Gwet 2014"),
    /** Any number of raters; chance by their common shares. */
    FLEISS_KAPPA(
            "Fleiss' kappa",
            "معامل كابا لفليس",
            Use.WEIGHTS,
            "Fleiss 1971, Psychological Bulletin 76, 378–382; missing ratings and standard error: Gwet 2014"),
    /** Any number of raters; chance by the shares of each. */
    CONGER_KAPPA(
            "Conger's kappa",
            "معامل كابا لكونجر",
            Use.WEIGHTS,
            "Conger 1980, Psychological Bulletin 88, 322–328; missing ratings and standard error: Gwet 2014"),
    /** Any number of raters, any level of measurement, missing ratings. */
    KRIPPENDORFF_ALPHA(
            "Krippendorff's alpha",
            "معامل ألفا لكريبندورف",
            Use.LEVEL,
            "Krippendorff, Content Analysis, 3rd ed. 2013, ch. 12; standard error: Gwet 2014"),
    /** Chance only where ratings are hard. */
    GWET_AC1(
            "Gwet's AC1",
            "معامل جويت AC1",
            Use.PLAIN,
            "Gwet 2008, British Journal of Mathematical and Statistical Psychology 61, 29–48"),
    /** AC1 with partial agreement. */
    GWET_AC2(
            "Gwet's AC2",
            "معامل جويت AC2",
            Use.NEED_WEIGHTS,
            "Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014, ch. 3"),
    /** By chance all categories are used alike. */
    BRENNAN_PREDIGER(
            "Brennan–Prediger coefficient",
            "معامل برينان وبريديجر",
            Use.WEIGHTS,
            "Brennan and Prediger 1981, Educational and Psychological Measurement 41, 687–699; standard"
                    + " error: Gwet 2014"),
    /** Concordance of rankings. */
    KENDALL_W(
            "Kendall's W",
            "معامل التوافق لكندال W",
            Use.NUMBERS,
            "Kendall and Babington Smith 1939, Annals of Mathematical Statistics 10, 275–287; standard"
                    + " error: infinitesimal jackknife, Efron 1982"),
    /** Other raters for each unit; one rating. */
    ICC_1_1("ICC(1,1)", "معامل الارتباط داخل الفئات ICC(1,1)", Use.NUMBERS, Source.ICC),
    /** Raters are a sample; one rating. */
    ICC_2_1("ICC(2,1)", "معامل الارتباط داخل الفئات ICC(2,1)", Use.NUMBERS, Source.ICC),
    /** These raters only; one rating. */
    ICC_3_1("ICC(3,1)", "معامل الارتباط داخل الفئات ICC(3,1)", Use.NUMBERS, Source.ICC),
    /** Other raters for each unit; mean of all raters. */
    ICC_1_K("ICC(1,k)", "معامل الارتباط داخل الفئات ICC(1,k)", Use.NUMBERS, Source.ICC),
    /** Raters are a sample; mean of all raters. */
    ICC_2_K("ICC(2,k)", "معامل الارتباط داخل الفئات ICC(2,k)", Use.NUMBERS, Source.ICC),
    /** These raters only; mean of all raters. */
    ICC_3_K("ICC(3,k)", "معامل الارتباط داخل الفئات ICC(3,k)", Use.NUMBERS, Source.ICC);

    /** What a statistic takes. */
    enum Use {
        PLAIN(false, Need.NO, false, false),
        WEIGHTS(false, Need.MAY, false, false),
        NEED_WEIGHTS(false, Need.MUST, false, false),
        TWO_RATERS(true, Need.NO, false, false),
        TWO_RATERS_WEIGHTS(true, Need.MAY, false, false),
        TWO_RATERS_NEED_WEIGHTS(true, Need.MUST, false, false),
        LEVEL(false, Need.NO, true, false),
        NUMBERS(false, Need.NO, false, true);

        final boolean twoRaters;
        final Need weights;
        final boolean level;
        final boolean numbers;

        Use(boolean twoRaters, Need weights, boolean level, boolean numbers) {
            this.twoRaters = twoRaters;
            this.weights = weights;
            this.level = level;
            this.numbers = numbers;
        }
    }

    /** Whether a parameter is taken. */
    enum Need {
        NO,
        MAY,
        MUST
    }

    private static final class Source {
        static final String ICC =
                "Shrout and Fleiss 1979, Psychological Bulletin 86, 420–428; McGraw and Wong 1996,"
                        + " Psychological Methods 1, 30–46; standard error: jackknife";
    }

    private final LocalizedText label;
    private final Use use;
    private final String source;

    Statistic(String en, String ar, Use use, String source) {
        this.label = new LocalizedText(en, ar);
        this.use = use;
        this.source = source;
    }

    /** Name for people. */
    public LocalizedText label() {
        return label;
    }

    /** Where it is defined. */
    public String source() {
        return source;
    }

    Use use() {
        return use;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
