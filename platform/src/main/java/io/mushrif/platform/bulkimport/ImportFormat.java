package io.mushrif.platform.bulkimport;

/** How rows are written. */
public enum ImportFormat {
    /** Comma-, semicolon- or tab-separated, with a header. */
    CSV,
    /** One JSON object per line. */
    NDJSON
}
