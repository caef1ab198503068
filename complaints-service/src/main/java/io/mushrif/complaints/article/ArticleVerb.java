package io.mushrif.complaints.article;

/** What can be done with a version of an article. */
public enum ArticleVerb {
    /** Write the first version; the first entry of the history. */
    DRAFT,
    /** Write something else. */
    EDIT,
    /** Ask for review. */
    SUBMIT,
    /** Send it back to its writers. */
    RETURN,
    /** Approve it, so that everybody reads it. */
    PUBLISH,
    /** Give it up before anybody reads it. */
    DISCARD,
    /** Begin the next version beside it. */
    REVISE,
    /** Say that it is still right. */
    CONFIRM,
    /** Take it away from readers. */
    RETIRE
}
