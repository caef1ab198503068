package io.mushrif.complaints.complaint;

import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Gives complaints the name that people use, such as C-2026-000123. Numbers may have gaps and are
 * never used twice.
 */
@ApplicationScoped
class ComplaintReferences {

    private final DataSource database;
    private final Site site;

    ComplaintReferences(DataSource database, Site site) {
        this.database = database;
        this.site = site;
    }

    List<String> next(int count, Instant now) {
        int year = now.atZone(site.zone()).getYear();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select nextval('complaint_reference') from generate_series(1, ?)")) {
            select.setInt(1, count);
            List<String> references = new ArrayList<>(count);
            try (ResultSet numbers = select.executeQuery()) {
                while (numbers.next()) {
                    references.add("C-" + year + "-" + padded(numbers.getLong(1)));
                }
            }
            return references;
        } catch (SQLException e) {
            throw new IllegalStateException("no reference could be given", e);
        }
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
}
