package io.mushrif.complaints.article;

/** Where a version of an article stands. */
public enum ArticleStatus {
    /** It is being written. */
    DRAFT,
    /** Somebody else looks at it. */
    IN_REVIEW,
    /** It is what everybody reads. */
    PUBLISHED,
    /** A later version is read instead. */
    SUPERSEDED,
    /** Nothing is read instead. */
    RETIRED,
    /** It was given up before anybody read it. */
    DISCARDED
}
