package io.mushrif.platform.bulkimport;

/**
 * A row that cannot be taken over, and why. The text for people is {@code reject.code} of the
 * problem texts.
 */
public final class RowReject extends Exception {

    private final String field;
    private final String code;
    private final String arg;

    /**
     * @param field column or field that is wrong; empty when it is the whole row
     * @param code reason, for example {@code bad-date}
     * @param arg value for the text of the reason; may be null
     */
    public RowReject(String field, String code, String arg) {
        super(field + ": " + code, null, false, false);
        this.field = field;
        this.code = code;
        this.arg = arg;
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }

    String arg() {
        return arg;
    }
}
