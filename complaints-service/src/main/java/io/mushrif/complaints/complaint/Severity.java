package io.mushrif.complaints.complaint;

/** How bad it is for the customer (ISO 10002:2018, 7.5). */
public enum Severity {
    /** An inconvenience. */
    LOW,
    /** The product or service falls short. */
    MEDIUM,
    /** Loss, or something essential does not work. */
    HIGH,
    /** Serious harm or loss. */
    CRITICAL
}
