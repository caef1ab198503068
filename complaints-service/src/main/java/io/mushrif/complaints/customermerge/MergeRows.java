package io.mushrif.complaints.customermerge;

import io.mushrif.complaints.customer.MovesWithCustomer;
import io.mushrif.complaints.customer.MovesWithCustomer.Table;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Moves rows between customers and back. For every row that changes, its key and the changed
 * columns before and after are kept; what is not any more as the merge left it is not taken back.
 */
@ApplicationScoped
class MergeRows {

    /** Columns of a customer that a merge changes. */
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "email",
                    "phone",
                    "language",
                    "preferred_channel",
                    "merged_into",
                    "version",
                    "updated_at");

    /** Fields and version of a customer who is locked until the end of the transaction. */
    record Locked(Map<MergedField, String> fields, long version, UUID mergedInto, boolean erased) {}

    private final DataSource database;
    private final List<Table> tables;

    MergeRows(DataSource database, @All List<MovesWithCustomer> features) {
        this.database = database;
        this.tables = features.stream().flatMap(feature -> feature.tables().stream()).toList();
    }

    /** Locks customers, the one with the lesser id first; who is not there is missing. */
    Map<UUID, Locked> lock(UUID one, UUID other) {
        return query(
                """
                select id, name, email, phone, language, preferred_channel, version, merged_into,
                    erased_at is not null as erased
                from customer where id in (?, ?) order by id for update
                """,
                select -> {
                    select.setObject(1, one);
                    select.setObject(2, other);
                },
                row -> {
                    Map<UUID, Locked> locked = new LinkedHashMap<>();
                    while (row.next()) {
                        Map<MergedField, String> fields = new EnumMap<>(MergedField.class);
                        for (MergedField field : MergedField.values()) {
                            fields.put(field, row.getString(field.column()));
                        }
                        locked.put(
                                row.getObject("id", UUID.class),
                                new Locked(
                                        fields,
                                        row.getLong("version"),
                                        row.getObject("merged_into", UUID.class),
                                        row.getBoolean("erased")));
                    }
                    return locked;
                });
    }

    /** Rows of a customer that would move to the other one, by kind. */
    Map<String, Long> moving(UUID from, UUID into) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Table table : tables) {
            counts.put(table.label(), count(table, from, into, "not exists"));
        }
        return counts;
    }

    /** Rows of a customer that the other one has already, by kind. */
    Map<String, Long> staying(UUID from, UUID into) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Table table : tables) {
            if (!table.once().isEmpty()) {
                counts.put(table.label(), count(table, from, into, "exists"));
            }
        }
        return counts;
    }

    private long count(Table table, UUID from, UUID into, String condition) {
        return query(
                "select count(*) from %s x where x.customer_id = ? and %s"
                        .formatted(table.name(), has(table, condition)),
                select -> {
                    select.setObject(1, from);
                    select.setObject(2, into);
                },
                row -> {
                    row.next();
                    return row.getLong(1);
                });
    }

    /** Moves all rows of a customer to the other one; how many, by kind. */
    Map<String, Long> move(UUID merge, UUID from, UUID into) {
        Map<String, Long> moved = new LinkedHashMap<>();
        for (Table table : tables) {
            lockRows(table, from);
            moved.put(table.label(), move(table, merge, from, into));
        }
        combineContacts(merge, from, into);
        return moved;
    }

    /** In the order of their keys, as everybody else locks them. */
    private void lockRows(Table table, UUID customer) {
        query(
                "select 1 from %s where customer_id = ? order by %s for update"
                        .formatted(table.name(), String.join(", ", table.key())),
                select -> select.setObject(1, customer),
                ResultSet::next);
    }

    private long move(Table table, UUID merge, UUID from, UUID into) {
        String version = table.version();
        return update(
                """
                with moved as (
                    update %s x set customer_id = ?%s where x.customer_id = ? and %s returning x.*
                )
                insert into customer_merge_row (merge_id, table_name, key, before, after)
                select ?, '%s', %s, jsonb_build_object('customer_id', cast(? as uuid)%s),
                    jsonb_build_object('customer_id', m.customer_id%s) from moved m
                """
                        .formatted(
                                table.name(),
                                version == null ? "" : ", %1$s = %1$s + 1".formatted(version),
                                has(table, "not exists"),
                                table.name(),
                                key(table, "m"),
                                version == null ? "" : ", '%1$s', m.%1$s - 1".formatted(version),
                                version == null ? "" : ", '%1$s', m.%1$s".formatted(version)),
                statement -> {
                    statement.setObject(1, into);
                    statement.setObject(2, from);
                    statement.setObject(3, into);
                    statement.setObject(4, merge);
                    statement.setObject(5, from);
                });
    }

    /** What both have was verified when it was for either. */
    private void combineContacts(UUID merge, UUID from, UUID into) {
        update(
                """
                with pair as (
                    select s.id, s.verified_at, s.confirmed_at, greatest(s.verified_at, a.verified_at) as verified,
                        greatest(s.confirmed_at, a.confirmed_at) as confirmed
                    from customer_contact s join customer_contact a
                        on a.customer_id = ? and s.kind = a.kind and s.value = a.value
                    where s.customer_id = ?
                ), better as (
                    update customer_contact c set verified_at = p.verified, confirmed_at = p.confirmed
                    from pair p where c.id = p.id and (p.verified_at, p.confirmed_at)
                        is distinct from (p.verified, p.confirmed)
                    returning c.id
                )
                insert into customer_merge_row (merge_id, table_name, key, before, after)
                select ?, 'customer_contact', jsonb_build_object('id', p.id),
                    jsonb_build_object('verified_at', p.verified_at, 'confirmed_at', p.confirmed_at),
                    jsonb_build_object('verified_at', p.verified, 'confirmed_at', p.confirmed)
                from pair p join better b on b.id = p.id
                """,
                statement -> {
                    statement.setObject(1, from);
                    statement.setObject(2, into);
                    statement.setObject(3, merge);
                });
    }

    /** Writes the record that goes on and the pointer to it. */
    void write(UUID merge, MergeSides sides, Map<MergedField, String> merged, Instant now) {
        change(
                merge,
                sides.survivorId(),
                """
                update customer set name = ?, email = ?, phone = ?, language = ?, preferred_channel = ?,
                    version = version + 1, updated_at = ? where id = ?
                """,
                statement -> {
                    for (MergedField field : MergedField.values()) {
                        statement.setString(field.ordinal() + 1, merged.get(field));
                    }
                    statement.setObject(6, now.atOffset(ZoneOffset.UTC));
                    statement.setObject(7, sides.survivorId());
                });
        change(
                merge,
                sides.absorbedId(),
                "update customer set merged_into = ?, version = version + 1, updated_at = ? where id = ?",
                statement -> {
                    statement.setObject(1, sides.survivorId());
                    statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                    statement.setObject(3, sides.absorbedId());
                });
    }

    private void change(UUID merge, UUID customer, String sql, Binding values) {
        String row =
                "select to_jsonb(x) from (select %s from customer where id = ?) x"
                        .formatted(String.join(", ", COLUMNS));
        update(
                """
                insert into customer_merge_row (merge_id, table_name, key, before, after)
                values (?, 'customer', jsonb_build_object('id', cast(? as uuid)), (%s), '{}')
                """
                        .formatted(row),
                statement -> {
                    statement.setObject(1, merge);
                    statement.setObject(2, customer);
                    statement.setObject(3, customer);
                });
        update(sql, values);
        update(
                """
                update customer_merge_row set after = (%s)
                where merge_id = ? and table_name = 'customer'
                    and key = jsonb_build_object('id', cast(? as uuid))
                """
                        .formatted(row),
                statement -> {
                    statement.setObject(1, customer);
                    statement.setObject(2, merge);
                    statement.setObject(3, customer);
                });
    }

    /**
     * Takes a merge back, as far as things are as it left them.
     *
     * @return what stays with the survivor because it was changed or came to be afterwards, by kind
     * @throws ProblemException 409 when what was kept for it is not there any more
     */
    Map<String, Long> moveBack(CustomerMerge merge, Instant now) {
        Map<String, Long> stayed = new LinkedHashMap<>();
        for (Table table : tables) {
            moveBack(table, merge.id());
            long left = stayed(table, merge);
            if (left > 0) {
                stayed.put(table.label(), left);
            }
        }
        separateContacts(merge.id());
        stayed.putAll(changedFields(merge));
        long records = restoreRecords(merge.id(), now);
        if (records != 2) {
            throw ProblemException.conflict("customer-merge-erased");
        }
        return stayed;
    }

    private void moveBack(Table table, UUID merge) {
        String version = table.version();
        String same = version == null ? "" : " and x.%1$s = a.%1$s".formatted(version);
        update(
                """
                update %1$s x set customer_id = b.customer_id%2$s
                from customer_merge_row r, jsonb_populate_record(cast(null as %1$s), r.key) k,
                    jsonb_populate_record(cast(null as %1$s), r.before) b,
                    jsonb_populate_record(cast(null as %1$s), r.after) a
                where r.merge_id = ? and r.table_name = '%1$s' and jsonb_exists(r.before, 'customer_id')
                    and %3$s and x.customer_id = a.customer_id%4$s
                """
                        .formatted(
                                table.name(),
                                version == null ? "" : ", %1$s = b.%1$s".formatted(version),
                                table.key().stream()
                                        .map(column -> "x.%1$s = k.%1$s".formatted(column))
                                        .collect(Collectors.joining(" and ")),
                                same),
                statement -> statement.setObject(1, merge));
    }

    /** Rows of the merge that did not go back, and rows that came to be after it. */
    private long stayed(Table table, CustomerMerge merge) {
        String isKey =
                table.key().stream()
                        .map(column -> "x.%1$s = k.%1$s".formatted(column))
                        .collect(Collectors.joining(" and "));
        return query(
                """
                select (select count(*) from customer_merge_row r, jsonb_populate_record(cast(null as %1$s), r.key) k
                    join %1$s x on %2$s
                    where r.merge_id = ? and r.table_name = '%1$s' and jsonb_exists(r.before, 'customer_id')
                        and x.customer_id <> ?)
                + (select count(*) from %1$s x where x.customer_id = ? and x.%3$s > ?
                    and not exists (select 1 from customer_merge_row r
                        where r.merge_id = ? and r.table_name = '%1$s' and r.key = %4$s))
                """
                        .formatted(table.name(), isKey, table.since(), key(table, "x")),
                select -> {
                    select.setObject(1, merge.id());
                    select.setObject(2, merge.absorbedId());
                    select.setObject(3, merge.survivorId());
                    select.setObject(4, merge.mergedAt().atOffset(ZoneOffset.UTC));
                    select.setObject(5, merge.id());
                },
                row -> {
                    row.next();
                    return row.getLong(1);
                });
    }

    private void separateContacts(UUID merge) {
        update(
                """
                update customer_contact c set verified_at = b.verified_at, confirmed_at = b.confirmed_at
                from customer_merge_row r,
                    jsonb_populate_record(cast(null as customer_contact), r.key) k,
                    jsonb_populate_record(cast(null as customer_contact), r.before) b,
                    jsonb_populate_record(cast(null as customer_contact), r.after) a
                where r.merge_id = ? and r.table_name = 'customer_contact'
                    and jsonb_exists(r.before, 'verified_at') and c.id = k.id
                    and (c.verified_at, c.confirmed_at) is not distinct from (a.verified_at, a.confirmed_at)
                """,
                statement -> statement.setObject(1, merge));
    }

    /** Fields that the merge changed and that were changed again since. */
    private Map<String, Long> changedFields(CustomerMerge merge) {
        Map<String, Long> changed = new LinkedHashMap<>();
        for (MergedField field : MergedField.values()) {
            boolean again =
                    query(
                            """
                            select exists (select 1 from customer_merge_row r,
                                jsonb_populate_record(cast(null as customer), r.before) b,
                                jsonb_populate_record(cast(null as customer), r.after) a, customer c
                                where r.merge_id = ? and r.table_name = 'customer' and c.id = ?
                                    and r.key = jsonb_build_object('id', c.id)
                                    and a.%1$s is distinct from b.%1$s and c.%1$s is distinct from a.%1$s)
                            """
                                    .formatted(field.column()),
                            select -> {
                                select.setObject(1, merge.id());
                                select.setObject(2, merge.survivorId());
                            },
                            row -> {
                                row.next();
                                return row.getBoolean(1);
                            });
            if (again) {
                changed.put(field.label(), 1L);
            }
        }
        return changed;
    }

    private long restoreRecords(UUID merge, Instant now) {
        String values =
                COLUMNS.stream()
                        .filter(column -> !column.equals("version") && !column.equals("updated_at"))
                        .map(
                                column ->
                                        "%1$s = case when c.%1$s is not distinct from a.%1$s then b.%1$s else c.%1$s end"
                                                .formatted(column))
                        .collect(Collectors.joining(", "));
        return update(
                """
                update customer c set %s,
                    version = case when c.version = a.version then b.version else c.version + 1 end,
                    updated_at = case when c.version = a.version then b.updated_at else ? end
                from customer_merge_row r, jsonb_populate_record(cast(null as customer), r.key) k,
                    jsonb_populate_record(cast(null as customer), r.before) b,
                    jsonb_populate_record(cast(null as customer), r.after) a
                where r.merge_id = ? and r.table_name = 'customer' and c.id = k.id
                """
                        .formatted(values),
                statement -> {
                    statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                    statement.setObject(2, merge);
                });
    }

    private static String has(Table table, String condition) {
        String same =
                table.once().stream()
                        .filter(column -> !column.equals("customer_id"))
                        .map(column -> " and y.%1$s = x.%1$s".formatted(column))
                        .collect(Collectors.joining());
        // without such columns the condition is one that no row meets
        return condition
                + " (select 1 from "
                + table.name()
                + " y where y.customer_id = ?"
                + (table.once().isEmpty() ? " and false" : same)
                + ")";
    }

    private static String key(Table table, String alias) {
        List<String> parts = new ArrayList<>();
        for (String column : table.key()) {
            parts.add("'%s', %s.%s".formatted(column, alias, column));
        }
        return "jsonb_build_object(" + String.join(", ", parts) + ")";
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private long update(String sql, Binding values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            values.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("rows of a customer could not be moved", e);
        }
    }

    private <T> T query(String sql, Binding values, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            values.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows of a customer could not be read", e);
        }
    }
}
