package io.mushrif.complaints.customer;

/** What is wrong with a way to reach a customer. */
public enum ContactDefect {
    /** The customer has never proved that it is theirs. */
    UNVERIFIED,
    /** Nobody has confirmed it for a long time. */
    STALE,
    /** It cannot be of its kind, or is known not to reach the customer. */
    INVALID,
    /** Another customer has the same. */
    DUPLICATED
}
