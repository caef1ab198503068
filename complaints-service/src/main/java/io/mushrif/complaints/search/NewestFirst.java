package io.mushrif.complaints.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Finds the newest texts with certain words without reading all that have them. A look at the
 * newest texts says how often the words stand; from that follows how many months to search, and
 * four times as many when that was too few. Only words that are rare, of which there is little to
 * read, are searched for in everything.
 */
final class NewestFirst {

    /** Texts that are looked at first. */
    static final int PROBE = 2_000;

    private static final double MARGIN = 1.5;
    private static final int GROWTH = 4;

    /** Seconds that the newest texts have taken at least: a file brings many at once. */
    private static final double SHORTEST = Duration.ofHours(1).toSeconds();

    /** Months that are searched one by one at most. */
    private static final int FARTHEST = 60;

    /** Texts of one type. */
    interface Texts {
        /** Those of the newest {@value NewestFirst#PROBE} texts that have the words. */
        List<Match> look(int most) throws SQLException;

        /** When the text came before which that many are newer; the epoch without such a text. */
        Instant nth(int newer) throws SQLException;

        /** The newest with the words that came in that month or later, up to the last one. */
        List<Match> since(YearMonth month, YearMonth last, int most) throws SQLException;

        /** The newest of all with the words. */
        List<Match> ever(int most) throws SQLException;
    }

    private NewestFirst() {}

    static List<Match> find(Texts texts, int most) throws SQLException {
        List<Match> look = texts.look(most);
        if (look.size() == most) {
            return look;
        }
        if (!look.isEmpty()) {
            Instant newest = texts.nth(0);
            double lookedAt =
                    Math.max(SHORTEST, Duration.between(texts.nth(PROBE), newest).toSeconds());
            YearMonth last = month(newest);
            for (double needed = MARGIN * most / look.size(); ; needed *= GROWTH) {
                YearMonth first = month(newest.minusSeconds((long) (lookedAt * needed)));
                if (ChronoUnit.MONTHS.between(first, last) >= FARTHEST) {
                    break;
                }
                List<Match> found = texts.since(first, last, most);
                if (found.size() == most) {
                    return found;
                }
            }
        }
        return texts.ever(most);
    }

    private static YearMonth month(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
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
