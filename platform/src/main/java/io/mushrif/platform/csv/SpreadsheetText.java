package io.mushrif.platform.csv;

/** Text on its way into a file that people open in a spreadsheet. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /**
     * The text so that no spreadsheet takes it for a formula: one that begins with {@code =},
     * {@code +}, {@code -}, {@code @}, a tab or a line break gets an apostrophe in front (OWASP,
     * CSV injection). Numbers are not to be passed through it.
     *
     * @return empty for null
     */
    public static String defused(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
