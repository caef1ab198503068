package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds customers by what other systems know of them, many at once. Of several customers with the
 * same address or number it is the one who is known for longest.
 */
@ApplicationScoped
public class CustomerLookup {

    /** Also by further contacts; who was merged into another one is that one. */
    private static final String BY_CONTACT =
            """
            select distinct on (k.value) k.value, c.id from customer_contact k join customer c on c.id = k.customer_id
            where k.kind = '%s' and k.value = any(?) and c.merged_into is null
            order by k.value, c.created_at, c.id
            """;

    private final DataSource database;
    private final PhoneNumbers phoneNumbers;

    CustomerLookup(DataSource database, PhoneNumbers phoneNumbers) {
        this.database = database;
        this.phoneNumbers = phoneNumbers;
    }

    /** Customers by their id in a system. */
    public Map<String, UUID> byExternalId(String source, Collection<String> ids) {
        return find(
                "select external_id, customer_id from customer_external_id where source = ? and external_id = any(?)",
                source,
                ids);
    }

    /** Customers by e-mail address, whatever its case; the keys are in lower case. */
    public Map<String, UUID> byEmail(Collection<String> addresses) {
        TreeSet<String> spellings = new TreeSet<>();
        addresses.forEach(address -> spellings.add(address.toLowerCase(Locale.ROOT)));
        return find(BY_CONTACT.formatted(ContactKind.EMAIL), null, spellings);
    }

    /** Customers by telephone number in E.164. */
    public Map<String, UUID> byPhone(Collection<String> numbers) {
        return find(BY_CONTACT.formatted(ContactKind.PHONE), null, numbers);
    }

    /** The number in E.164; empty when it is none. */
    public Optional<String> phone(String given) {
        try {
            return Optional.ofNullable(phoneNumbers.normalized("phone", given));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private Map<String, UUID> find(String sql, String source, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Array values = connection.createArrayOf("text", keys.toArray());
            if (source == null) {
                select.setArray(1, values);
            } else {
                select.setString(1, source);
                select.setArray(2, values);
            }
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
