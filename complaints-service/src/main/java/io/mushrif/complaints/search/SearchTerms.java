package io.mushrif.complaints.search;

import java.util.Set;

/**
 * What is looked for.
 *
 * @param typed as it was typed
 * @param normalized in its one spelling
 * @param query the words as a query of the database; null when there are none to look for
 * @param lexemes stems of these words
 */
record SearchTerms(String typed, String normalized, String query, Set<String> lexemes) {

    boolean hasWords() {
        return query != null;
    }
}
