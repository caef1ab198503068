package io.mushrif.quality.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What comments are about, in one language.
 *
 * @param language ar or en, by the letters of the comment
 * @param comments how many were read, the newest first, at most 5,000 in all languages
 * @param low how many of them belong to low answers: low by the rule of the survey, CSAT 1 or 2,
 *     NPS 0 to 6, or CES 1 to 3
 * @param high how many belong to high answers: CSAT 4 or 5, NPS 9 or 10, or CES 5 to 7
 * @param tooFew whether there are less than five low or high ones, so that nothing can be compared
 */
public record ThemesView(
        String language,
        int comments,
        int low,
        int high,
        boolean tooFew,
        List<Theme> lowThemes,
        List<Theme> highThemes) {

    /**
     * Terms that stand in the same comments.
     *
     * @param label the most telling of its terms
     * @param terms all of them
     * @param comments in how many comments at least one of them stands
     * @param low how many of those belong to low answers
     * @param high how many belong to high answers
     * @param examples the newest three of the side that the theme is one of
     * @param weeks how many of its comments came in which week
     */
    public record Theme(
            String label,
            List<Term> terms,
            int comments,
            int low,
            int high,
            List<Example> examples,
            List<Week> weeks) {}

    /**
     * A word, or two that follow each other, in all of its forms.
     *
     * @param text its most frequent spelling
     * @param low in how many comments of low answers it stands
     * @param high in how many comments of high answers it stands
     * @param z log odds ratio of low against high, divided by its standard error; two digits
     */
    public record Term(String text, int low, int high, BigDecimal z) {}

    /**
     * A comment.
     *
     * @param highlighted HTML with the terms in {@code <mark>}
     */
    public record Example(java.util.UUID commentId, String highlighted) {}

    /**
     * A week.
     *
     * @param begin its Sunday, in the time zone of the site
     */
    public record Week(LocalDate begin, int comments) {}
}
