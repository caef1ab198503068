package io.mushrif.complaints.search;

/** What can be found. */
public enum SearchType {
    /** A complaint, by its words, reference or external id. */
    COMPLAINT,
    /** A contact over any channel, by its words or external id. */
    INTERACTION,
    /** A published article, by its words. */
    ARTICLE,
    /** A customer, by name, telephone number, e-mail address or external id. */
    CUSTOMER
}
