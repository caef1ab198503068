package io.mushrif.complaints.customermerge;

/** A field of which a customer has one value only. */
public enum MergedField {
    /** Name. */
    NAME("name", "name"),
    /** Primary e-mail address. */
    EMAIL("email", "email"),
    /** Primary telephone number. */
    PHONE("phone", "phone"),
    /** Language. */
    LANGUAGE("language", "language"),
    /** Preferred channel. */
    PREFERRED_CHANNEL("preferredChannel", "preferred_channel");

    private final String label;
    private final String column;

    MergedField(String label, String column) {
        this.label = label;
        this.column = column;
    }

    String label() {
        return label;
    }

    String column() {
        return column;
    }
}
