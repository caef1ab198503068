package io.mushrif.complaints.article;

/** Who may read an article. */
public enum ArticleAudience {
    /** Staff. */
    INTERNAL,
    /** Customers, too, over machines that show it to them. */
    PUBLIC
}
