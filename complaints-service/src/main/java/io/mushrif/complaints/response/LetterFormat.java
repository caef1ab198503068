package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates, money and numbers as business letters in Arabic and English show them. Arabic letters use
 * the Gregorian calendar, marked with م, and the digits 0–9, as Saudi banks and companies do.
 */
final class LetterFormat {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private static final DateTimeFormatter ARABIC_DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu'م'", ARABIC);
    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DecimalFormatSymbols DIGITS = new DecimalFormatSymbols(Locale.ENGLISH);

    /** Numbers in groups, such as telephone numbers. */
    private static final Pattern GROUPED =
            Pattern.compile("\\+?\\d[\\d-]*(?:[ \\u00a0]\\(?\\d[\\d)-]*)+|\\+\\d[\\d-]*");

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';

    private static final int SUMMARY_LENGTH = 1000;
    private static final int SUBJECT_LENGTH = 200;

    private final boolean arabic;

    private LetterFormat(boolean arabic) {
        this.arabic = arabic;
    }

    /** The usage of a language, {@code ar} or {@code en}. */
    static LetterFormat of(String language) {
        return new LetterFormat("ar".equals(language));
    }

    /** A day, for example 22 November 2026 or 22 نوفمبر 2026م; empty for null. */
    String date(LocalDate day) {
        return day == null ? "" : (arabic ? ARABIC_DATE : ENGLISH_DATE).format(day);
    }

    /** An amount, for example SAR 1,250.50 or 1,250.50 ريال سعودي; empty for null. */
    String money(Money money) {
        if (money == null) {
            return "";
        }
        Optional<Currency> currency = currency(money.currency());
        int usual = currency.map(Currency::getDefaultFractionDigits).orElse(2);
        BigDecimal amount = money.amount();
        int fraction = Math.max(Math.max(usual, 0), amount.stripTrailingZeros().scale());
        DecimalFormat format = new DecimalFormat("#,##0", DIGITS);
        format.setMinimumFractionDigits(fraction);
        format.setMaximumFractionDigits(fraction);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        String number = format.format(amount);
        if (!arabic) {
            return money.currency() + " " + number;
        }
        return number
                + " "
                + currency.map(found -> found.getDisplayName(ARABIC)).orElse(money.currency());
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    /**
     * Text for a letter: without control characters, and in Arabic with numbers in groups held
     * together, as their groups would else stand in the reverse order.
     */
    String prose(String text) {
        if (text == null) {
            return "";
        }
        String clean = text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ").strip();
        return arabic
                ? GROUPED.matcher(clean)
                        .replaceAll(
                                match ->
                                        LEFT_TO_RIGHT_ISOLATE
                                                + match.group().replace("$", "\\$")
                                                + POP_ISOLATE)
                : clean;
    }

    /** The beginning of a text that is not ours to shorten anywhere else. */
    String summary(String text) {
        String prose = prose(text);
        if (prose.codePointCount(0, prose.length()) <= SUMMARY_LENGTH) {
            return prose;
        }
        return prose.substring(0, prose.offsetByCodePoints(0, SUMMARY_LENGTH)).stripTrailing()
                + " …";
    }

    /** One line that cannot become two: for subjects and names in headers. */
    static String line(String text) {
        String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= SUBJECT_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH));
    }
}
