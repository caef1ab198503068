package io.mushrif.complaints.complaint;

/** How far it reaches (ISO 10002:2018, 7.5). */
public enum Impact {
    /** One customer. */
    LOW,
    /** Several customers, or the customer's trust. */
    MEDIUM,
    /** Many customers, or the organisation as a whole. */
    HIGH
}
