package io.mushrif.complaints.customertimeline;

/** What an entry of the timeline of a customer tells of; also their order at the same moment. */
public enum ContactKind {
    /** A contact over any channel. */
    INTERACTION,
    /** A complaint was registered, answered or finished. */
    COMPLAINT,
    /** We wrote a letter. */
    LETTER
}
