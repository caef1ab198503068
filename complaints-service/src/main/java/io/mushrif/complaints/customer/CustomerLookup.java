package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Finds customers by what other systems know of them, many at once. Of several customers with the
 * same address or number it is the one who is known for longest.
 */
@ApplicationScoped
public class CustomerLookup {

    private static final String BY_CONTACT =
            """
            select distinct on (k.value) k.value, c.id
            from customer_contact k join customer c on c.id = k.customer_id
            where k.kind = ? and k.value = any(?) and c.merged_into is null and c.erased_at is null
            order by k.value, c.created_at, c.id
            """;

    private static final String BY_EXTERNAL_ID =
            """
            select e.external_id, c.id
            from customer_external_id e join customer c on c.id = e.customer_id
            where e.source = ? and e.external_id = any(?) and c.merged_into is null and c.erased_at is null
            """;

    private final DataSource database;
    private final PhoneNumbers phoneNumbers;

    CustomerLookup(DataSource database, PhoneNumbers phoneNumbers) {
        this.database = database;
        this.phoneNumbers = phoneNumbers;
    }

    /** Customers by their id in a system. */
    public Map<String, UUID> byExternalId(String source, Collection<String> ids) {
        return find(BY_EXTERNAL_ID, source, ids);
    }

    /**
     * Customers by any of their e-mail addresses, whatever its case; the keys are in lower case.
     */
    public Map<String, UUID> byEmail(Collection<String> addresses) {
        return find(
                BY_CONTACT,
                ContactKind.EMAIL.name(),
                addresses.stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** Customers by any of their telephone numbers in E.164. */
    public Map<String, UUID> byPhone(Collection<String> numbers) {
        return find(BY_CONTACT, ContactKind.PHONE.name(), numbers);
    }

    /** The number in E.164; empty when it is none. */
    public Optional<String> phone(String given) {
        try {
            return Optional.ofNullable(phoneNumbers.normalized("phone", given));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private Map<String, UUID> find(String sql, String of, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, of);
            select.setArray(2, connection.createArrayOf("text", keys.toArray()));
            Map<String, UUID> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("customers could not be looked up", e);
        }
    }
}
