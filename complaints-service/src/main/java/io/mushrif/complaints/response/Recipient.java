package io.mushrif.complaints.response;

/**
 * Who a letter goes to.
 *
 * @param name null when not known
 * @param email null for a printed letter to somebody without one
 * @param onBehalfOf the customer, when the letter goes to somebody who complains for them and the
 *     name of the customer is known; else null
 */
record Recipient(Role role, String name, String email, String onBehalfOf) {

    /** Who a letter can go to. */
    public enum Role {
        /** The customer. */
        CUSTOMER,
        /** Who complains on behalf of the customer, if the customer has allowed them to. */
        REPORTER
    }
}
