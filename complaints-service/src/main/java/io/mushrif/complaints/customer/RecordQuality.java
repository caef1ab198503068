package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** How good the records of customers are: whether the ways to reach them can be relied on. */
@ApplicationScoped
class RecordQuality {

    private static final String DUPLICATED =
            """
            exists (select 1 from customer_contact o join customer oc on oc.id = o.customer_id
                where o.kind = k.kind and o.value = k.value and o.customer_id <> k.customer_id
                    and oc.merged_into is null)
            """;

    private final Contacts contacts;
    private final ContactValues values;
    private final RecordQualityConfig config;
    private final DataSource database;
    private final Clock clock;

    RecordQuality(
            Contacts contacts,
            ContactValues values,
            RecordQualityConfig config,
            DataSource database,
            Clock clock) {
        this.contacts = contacts;
        this.values = values;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** The quality of one record. */
    CustomerQualityView of(UUID customer) {
        Instant fresh = freshSince();
        List<ContactQuality> all = new ArrayList<>();
        for (Contact contact : contacts.of(customer)) {
            List<ContactDefect> defects = new ArrayList<>();
            if (!contact.isVerified()) {
                defects.add(ContactDefect.UNVERIFIED);
            }
            if (contact.freshAt().isBefore(fresh)) {
                defects.add(ContactDefect.STALE);
            }
            if (contact.isFailing() || !values.isWellFormed(contact.kind(), contact.value())) {
                defects.add(ContactDefect.INVALID);
            }
            if (contacts.isSomebodyElses(contact)) {
                defects.add(ContactDefect.DUPLICATED);
            }
            all.add(new ContactQuality(contact.id(), contact.kind(), contact.value(), defects));
        }
        boolean good =
                !all.isEmpty() && all.stream().allMatch(contact -> contact.defects().isEmpty());
        return new CustomerQualityView(customer, good, config.staleMonths(), all);
    }

    /** How many records have which defect. */
    @Transactional
    RecordQualityView overview() {
        Map<ContactDefect, Long> defects = new EnumMap<>(ContactDefect.class);
        for (ContactDefect defect : ContactDefect.values()) {
            defects.put(
                    defect,
                    count(
                            "select count(*) from customer_contact k join customer c on c.id = k.customer_id"
                                    + " where c.merged_into is null and "
                                    + condition(defect),
                            defect));
        }
        return new RecordQualityView(
                count(
                        "select count(*) from customer where merged_into is null and erased_at is null",
                        null),
                count(
                        """
                        select count(*) from customer c where merged_into is null and erased_at is null
                        and not exists (select 1 from customer_contact k where k.customer_id = c.id)
                        """,
                        null),
                count(
                        "select count(*) from customer_contact k join customer c on c.id = k.customer_id"
                                + " where c.merged_into is null",
                        null),
                defects,
                config.staleMonths());
    }

    /** Contacts with a defect, the stalest first, those with other defects in the order of ids. */
    @Transactional
    Page<DefectiveContact> page(RecordQualityFilter filter) {
        boolean byTime = filter.defect == ContactDefect.STALE;
        Cursor cursor = filter.cursor(byTime ? Instant::parse : value -> value);
        String after =
                cursor == null ? "" : byTime ? " and (k.fresh_at, k.id) > (?, ?)" : " and k.id > ?";
        String query =
                """
                select k.id, k.customer_id, c.name, k.kind, k.value, k.fresh_at
                from customer_contact k join customer c on c.id = k.customer_id
                where c.merged_into is null and %s%s order by %s limit ?
                """
                        .formatted(
                                condition(filter.defect),
                                after,
                                byTime ? "k.fresh_at, k.id" : "k.id");
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            int next = bind(select, filter.defect);
            if (cursor != null && byTime) {
                select.setObject(next++, Instant.parse(cursor.value()).atOffset(ZoneOffset.UTC));
            }
            if (cursor != null) {
                select.setObject(next++, cursor.id());
            }
            select.setInt(next, filter.limit() + 1);
            List<DefectiveContact> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new DefectiveContact(
                                    row.getObject("customer_id", UUID.class),
                                    row.getString("name"),
                                    row.getObject("id", UUID.class),
                                    ContactKind.valueOf(row.getString("kind")),
                                    row.getString("value"),
                                    row.getObject("fresh_at", OffsetDateTime.class).toInstant()));
                }
            }
            return Page.of(
                    found,
                    filter.limit(),
                    last ->
                            new Cursor(
                                    byTime ? last.freshAt().toString() : "id", last.contactId()));
        } catch (SQLException e) {
            throw new IllegalStateException("the quality of records could not be read", e);
        }
    }

    private static String condition(ContactDefect defect) {
        return switch (defect) {
            case UNVERIFIED -> "k.verified_at is null";
            case STALE -> "k.fresh_at < ?";
            case INVALID -> "(k.invalid_since is not null or k.malformed)";
            case DUPLICATED -> DUPLICATED;
        };
    }

    private int bind(PreparedStatement select, ContactDefect defect) throws SQLException {
        if (defect != ContactDefect.STALE) {
            return 1;
        }
        select.setObject(1, freshSince().atOffset(ZoneOffset.UTC));
        return 2;
    }

    private long count(String query, ContactDefect defect) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            bind(select, defect);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the quality of records could not be read", e);
        }
    }

    private Instant freshSince() {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(config.staleMonths())
                .toInstant();
    }
}
