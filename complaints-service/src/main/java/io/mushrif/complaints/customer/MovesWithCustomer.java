package io.mushrif.complaints.customer;

import java.util.List;

/**
 * Rows that belong to a customer and go to the other one when two customers are merged. Every
 * feature with such rows declares them; a test compares the declarations with the database.
 */
public interface MovesWithCustomer {

    /**
     * A table with a column {@code customer_id}.
     *
     * @param label how the API calls the rows
     * @param name name of the table
     * @param key columns that name a row
     * @param version column that counts the changes of a row; null when it has none
     * @param since column with the moment at which a row came to be
     * @param once columns whose values a customer has once only; what the other one has already
     *     stays behind. {@code customer_id} when a customer has one row only; empty for any number
     */
    record Table(
            String label,
            String name,
            List<String> key,
            String version,
            String since,
            List<String> once) {

        public Table {
            key = List.copyOf(key);
            once = List.copyOf(once);
        }

        /** A table whose rows have an {@code id} and nothing special about them. */
        public static Table simple(String label, String name, String since) {
            return new Table(label, name, List.of("id"), null, since, List.of());
        }
    }

    /** Tables whose rows move. */
    List<Table> tables();

    /** Names of tables with a column {@code customer_id} whose rows stay where they are. */
    default List<String> staying() {
        return List.of();
    }
}
