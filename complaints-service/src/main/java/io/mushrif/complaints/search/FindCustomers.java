package io.mushrif.complaints.search;

import io.mushrif.complaints.customer.PhoneNumbers;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Customers by name, typing errors included, telephone number, e-mail address or external id. */
@RequestScoped
class FindCustomers implements Finder {

    private static final String QUERY =
            """
            with found as (
                (select customer_id as id, 1.0 as score from customer_contact
                    where kind = 'EMAIL' and value = lower(?) limit ?)
                union all (select customer_id, 1.0 from customer_external_id where external_id = ? limit ?)
                union all (select customer_id, 1.0 from customer_contact
                    where kind = 'PHONE' and value = any(?) limit ?)
                union all (select id, 0.9 * word_similarity(?, name_key) from customer
                    where ? <% name_key order by word_similarity(?, name_key) desc, similarity(?, name_key) desc limit ?))
            select c.id, c.name, c.created_at, max(f.score) from found f join customer c on c.id = f.id
            where c.merged_into is null
            group by c.id order by 4 desc, c.id limit ?
            """;

    private final CurrentUser user;
    private final PhoneNumbers phoneNumbers;

    FindCustomers(CurrentUser user, PhoneNumbers phoneNumbers) {
        this.user = user;
        this.phoneNumbers = phoneNumbers;
    }

    @Override
    public SearchType type() {
        return SearchType.CUSTOMER;
    }

    @Override
    public boolean isOpen() {
        return user.hasAny(
                Roles.AGENT,
                Roles.SUPERVISOR,
                Roles.OPERATIONS_MANAGER,
                Roles.INTEGRATION,
                Roles.ADMIN);
    }

    @Override
    public List<Match> find(Connection connection, SearchTerms terms, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setString(1, terms.typed());
            select.setInt(2, most);
            select.setString(3, terms.typed());
            select.setInt(4, most);
            select.setArray(
                    5,
                    connection.createArrayOf(
                            "varchar", phoneNumbers.recognized(terms.normalized()).toArray()));
            select.setInt(6, most);
            for (int position = 7; position <= 10; position++) {
                select.setString(position, terms.normalized());
            }
            select.setInt(11, most);
            select.setInt(12, most);
            List<Match> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Match(
                                    SearchType.CUSTOMER,
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    Math.round(row.getDouble(4) * 10_000) / 10_000.0,
                                    row.getTimestamp(3).toInstant()));
                }
            }
            return found;
        }
    }

    /** A customer has no text: the name is the title. */
    @Override
    public Map<UUID, String> texts(Connection connection, Collection<Match> matches) {
        return Map.of();
    }
}
