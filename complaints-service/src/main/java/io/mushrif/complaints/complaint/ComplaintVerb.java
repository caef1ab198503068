package io.mushrif.complaints.complaint;

/** What can be done with a complaint. */
public enum ComplaintVerb {
    /** Tell the customer that it was received. */
    ACKNOWLEDGE,
    /** Judge severity and need for action. */
    ASSESS,
    /** Begin to work on it. */
    INVESTIGATE,
    /** Wait for an answer of the customer. */
    WAIT_FOR_CUSTOMER,
    /** Wait for another department. */
    WAIT_FOR_DEPARTMENT,
    /** Go on after waiting. */
    RESUME,
    /** Give the final response. */
    RESOLVE,
    /** The customer does not accept the response. */
    REJECT,
    /** Finish it. */
    CLOSE,
    /** Take it up again. */
    REOPEN,
    /** The customer takes it back. */
    WITHDRAW,
    /** Give it to an agent, or take it from one. */
    ASSIGN,
    /** Correct what is known of it. */
    CHANGE
}
