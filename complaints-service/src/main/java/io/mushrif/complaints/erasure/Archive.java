package io.mushrif.complaints.erasure;

import io.mushrif.platform.language.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** What a customer gets of their data. */
public interface Archive {

    /** Opens a file that goes with the archive. */
    interface Content {
        /** Its bytes, to be closed by the caller. */
        InputStream open() throws IOException;
    }

    /** A new section begins. */
    void section(String name, LocalizedText heading);

    /** One row of the section: names in camel case and values as JSON has them. */
    void row(Map<String, Object> row);

    /**
     * A file that goes with it.
     *
     * @param name with folders, unique in the archive
     */
    void file(String name, Content content);
}
