package io.mushrif.complaints.article;

/** What a text of the knowledge base is for. */
public enum ArticleKind {
    /** Explains something. */
    ARTICLE,
    /** A question that is often asked, and its answer. */
    FAQ,
    /** Standard operating procedure: how something is done here. */
    SOP,
    /** How people behave here. */
    CODE_OF_CONDUCT
}
