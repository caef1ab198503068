package io.mushrif.complaints.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the newest texts with certain words without reading all that have them. A look at the
 * newest texts says how often the words stand; from that follows how far back to search. Only words
 * that are rare, of which there is little to read, are searched for in everything.
 */
final class NewestFirst {

    /** Texts that are looked at first. */
    static final int PROBE = 4_000;

    private static final double MARGIN = 2;

    /**
     * What a first look has found.
     *
     * @param oldest when the oldest of the texts came that were looked at; null for no hits
     */
    record Look(List<Match> hits, Instant newest, Instant oldest) {

        /** Reads hits; the last but one and the last column are the span that was looked at. */
        static Look of(PreparedStatement select, Reader reader) throws SQLException {
            List<Match> hits = new ArrayList<>();
            Instant newest = null;
            Instant oldest = null;
            try (ResultSet row = select.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    newest = row.getTimestamp(columns - 1).toInstant();
                    oldest = row.getTimestamp(columns).toInstant();
                    hits.add(reader.read(row));
                }
            }
            return new Look(hits, newest, oldest);
        }
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Reader {
        Match read(ResultSet row) throws SQLException;
    }

    /** Texts of one type. */
    interface Texts {
        /** Those of the newest {@value NewestFirst#PROBE} texts that have the words. */
        Look look(int most) throws SQLException;

        /** The newest with the words that came at a time or later. */
        List<Match> since(Instant from, int most) throws SQLException;
    }

    private NewestFirst() {}

    static List<Match> find(Texts texts, int most) throws SQLException {
        Look look = texts.look(most);
        if (look.hits().size() == most) {
            return look.hits();
        }
        if (!look.hits().isEmpty()) {
            double factor = MARGIN * most / look.hits().size();
            Duration looked = Duration.between(look.oldest(), look.newest());
            Instant from =
                    look.newest().minusMillis((long) (Math.max(1, looked.toMillis()) * factor));
            List<Match> found = texts.since(from, most);
            if (found.size() == most) {
                return found;
            }
        }
        return texts.since(Instant.EPOCH, most);
    }
}
