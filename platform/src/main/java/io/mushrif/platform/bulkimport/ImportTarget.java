package io.mushrif.platform.bulkimport;

import io.mushrif.platform.problem.ProblemException;
import java.util.List;
import java.util.Set;

/**
 * What rows of a file become. One implementation per type of import.
 *
 * @param <T> a row that was understood
 */
public interface ImportTarget<T> {

    /** What became of rows. */
    record Outcome(long created, long updated, long unchanged) {

        /** Nothing yet. */
        public static final Outcome NONE = new Outcome(0, 0, 0);

        /** Both together. */
        public Outcome plus(Outcome other) {
            return new Outcome(
                    created + other.created, updated + other.updated, unchanged + other.unchanged);
        }
    }

    /** Name of the type, as in {@code ?type=complaints}. */
    String type();

    /**
     * The same for rows that belong to something that is there already, such as answers to a
     * survey.
     *
     * @param parent its id, as in {@code ?into=}; null for none
     * @throws ProblemException when this type needs one, takes none, or there is no such thing
     */
    default ImportTarget<T> into(String parent) {
        if (parent != null) {
            throw ProblemException.invalid("into", "unknown-field");
        }
        return this;
    }

    /** Layouts that are recognised by their columns. */
    List<ColumnMapping> layouts();

    /** Fields with dates, whose order of day and month is asked when the file does not say it. */
    default Set<String> dateFields() {
        return Set.of();
    }

    /**
     * Understands a row.
     *
     * @throws RowReject when it cannot be taken over
     */
    T read(Row row, ColumnMapping mapping) throws RowReject;

    /**
     * Takes rows over, in the running transaction.
     *
     * @param user who asked for the import
     * @param dryRun only say what would become of them
     */
    Outcome write(List<T> rows, String user, boolean dryRun);
}
