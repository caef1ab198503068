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
    /** Tell the customer how it stands. */
    INFORM,
    /** Tell the customer why the final response takes longer. */
    HOLD,
    /** Take in what the customer says meanwhile. */
    CUSTOMER_REPLY,
    /** Ask another department. */
    REFER,
    /** Tell somebody higher up. */
    ESCALATE,
    /** Name or answer one of its points. */
    PART,
    /** Make a complaint of its own of some of its points. */
    SPLIT,
    /** Let another complaint go on in its place. */
    MERGE,
    /** Put it under another complaint or into a group with the same problem. */
    LINK,
    /** Give the final response. */
    RESOLVE,
    /** The customer accepts the response. */
    ACCEPT,
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
