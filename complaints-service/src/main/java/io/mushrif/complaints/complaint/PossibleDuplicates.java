package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds complaints of the same customer, or of one with the same telephone number or e-mail
 * address, that read alike and came in at about the same time.
 */
@ApplicationScoped
class PossibleDuplicates {

    /** How far apart they may have been received. */
    static final Duration WITHIN = Duration.ofDays(30);

    private static final double ALIKE = 0.3;
    private static final int MOST = 5;

    private static final String QUERY =
            """
            with contacts as (
                select id from customer where id = ?
                union select other.id from customer one join customer other on other.phone = one.phone where one.id = ?
                union select other.id from customer one join customer other on other.email = one.email where one.id = ?)
            select found.id, found.reference, found.status, found.received_at, found.alike from (
                select c.id, c.reference, c.status, c.received_at,
                       similarity(c.description, ?) as alike
                from complaint c where c.customer_id in (select id from contacts)
                  and c.received_at between ? and ? and c.id <> ? and c.status <> 'MERGED') found
            where found.alike >= ? order by found.alike desc, found.received_at desc limit ?
            """;

    private final DataSource database;

    PossibleDuplicates(DataSource database) {
        this.database = database;
    }

    /** The most alike first, at most five; none for a complaint of nobody known. */
    List<PossibleDuplicate> of(Complaint complaint) {
        if (complaint.customerId() == null || complaint.description() == null) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setObject(1, complaint.customerId());
            select.setObject(2, complaint.customerId());
            select.setObject(3, complaint.customerId());
            select.setString(4, complaint.description());
            OffsetDateTime received = complaint.receivedAt().atOffset(ZoneOffset.UTC);
            select.setObject(5, received.minus(WITHIN));
            select.setObject(6, received.plus(WITHIN));
            select.setObject(7, complaint.id());
            select.setDouble(8, ALIKE);
            select.setInt(9, MOST);
            try (ResultSet row = select.executeQuery()) {
                List<PossibleDuplicate> found = new ArrayList<>();
                while (row.next()) {
                    found.add(
                            new PossibleDuplicate(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    ComplaintStatus.valueOf(row.getString(3)),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    Math.round(row.getDouble(5) * 100) / 100.0));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("duplicates could not be looked for", e);
        }
    }
}
