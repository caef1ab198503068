package io.mushrif.complaints.customer;

/** By what way a customer is reached. */
public enum ContactKind {
    /** E-mail address; compared in lower case. */
    EMAIL,
    /** Telephone number; compared as E.164. */
    PHONE,
    /** Name at a social network or messenger; compared in lower case. */
    SOCIAL
}
