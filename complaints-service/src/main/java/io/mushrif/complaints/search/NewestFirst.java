package io.mushrif.complaints.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Finds the newest texts with certain words without reading all that have them. A look at the
 * newest texts says how often the words stand; from that follows how far back to search. Only words
 * that are rare, of which there is little to read, are searched for in everything.
 */
final class NewestFirst {

    /** Texts that are looked at first. */
    static final int PROBE = 2_000;

    /** Texts that are counted at most to know how far back to search. */
    private static final int COUNTED = 50_000;

    private static final double MARGIN = 1.5;

    /** Texts of one type. */
    interface Texts {
        /** Those of the newest {@value NewestFirst#PROBE} texts that have the words. */
        List<Match> look(int most) throws SQLException;

        /** When the text came before which that many are newer. */
        Instant nth(int newer) throws SQLException;

        /** The newest with the words that came at a time or later. */
        List<Match> since(Instant from, int most) throws SQLException;
    }

    private NewestFirst() {}

    static List<Match> find(Texts texts, int most) throws SQLException {
        List<Match> look = texts.look(most);
        if (look.size() == most) {
            return look;
        }
        if (!look.isEmpty()) {
            int needed = (int) (MARGIN * PROBE * most / look.size());
            if (needed <= COUNTED) {
                List<Match> found = texts.since(texts.nth(needed), most);
                if (found.size() == most) {
                    return found;
                }
            }
        }
        return texts.since(Instant.EPOCH, most);
    }

    /** The only value of a query with one number; the beginning of time when there is none. */
    static Instant time(Connection connection, String query, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setInt(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getTimestamp(1).toInstant() : Instant.EPOCH;
            }
        }
    }
}
