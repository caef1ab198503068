package io.mushrif.platform.bulkimport;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The rows of a file, one after the other. */
interface Rows extends AutoCloseable {

    /** Names of the columns. */
    Set<String> columns();

    /** The columns as the file names them, twice where it does. */
    default List<String> header() {
        return List.copyOf(columns());
    }

    /** The next row; null at the end. */
    Row next() throws IOException;

    @Override
    void close() throws IOException;
}
