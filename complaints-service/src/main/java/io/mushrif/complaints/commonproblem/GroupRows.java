package io.mushrif.complaints.commonproblem;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Groups and their members as they are stored. Plain SQL over many rows. */
@ApplicationScoped
class GroupRows {

    /** A complaint that goes into a group. */
    record Member(Said said, SimilarGroup group, double similarity, TermVector vector) {}

    private static final String NEWS =
            "select seq, complaint_id from common_problem_news order by seq limit ?";

    /** Words are stemmed as the search does it; numbers and addresses tell nothing. */
    private static final String SAID =
            """
            select c.id, coalesce(c.category, ''), coalesce(c.product, ''), c.status = 'MERGED' or c.description is null,
                c.status not in ('CLOSED', 'WITHDRAWN', 'MERGED'), c.received_at,
                coalesce(w.times, '{}'), coalesce(w.shown, '{}'),
                md5(concat_ws(chr(31), c.category, c.product, c.description)), m.fingerprint, m.problem_id
            from complaint c left join common_problem_member m on m.complaint_id = c.id
            left join lateral (
                select jsonb_object_agg(word, times) as times, jsonb_object_agg(word, shown) as shown from (
                    select l.stem as word, count(*) as times, min(t.token) as shown
                    from ts_parse('default', normalized_text(c.description)) t
                    cross join lateral unnest(
                        case when t.tokid in (1, 11) then ts_lexize('english_stem', t.token) else array[light_stems(t.token)] end) l (stem)
                    where t.tokid in (1, 2, 10, 11) and length(t.token) between 2 and 50
                      and l.stem <> all(search_stop_words())
                    group by 1) words) w on true
            where c.id = any(?) order by c.received_at, c.id
            """;

    private static final String GROUPS =
            """
            select id, words, shown, members, first_received_at, last_received_at from common_problem
            where category = ? and product = ? and last_received_at >= ? order by first_received_at, id
            """;

    private static final String KEEP_GROUP =
            """
            insert into common_problem (id, version, product, category, state, words, shown, members, first_received_at, last_received_at)
            values (?, 0, ?, ?, 'OPEN', ?::jsonb, ?::jsonb, ?, ?, ?)
            on conflict (id) do update set words = excluded.words, shown = excluded.shown, members = excluded.members,
                first_received_at = excluded.first_received_at, last_received_at = excluded.last_received_at
            """;

    private static final String KEEP_MEMBER =
            """
            insert into common_problem_member (complaint_id, problem_id, similarity, words, fingerprint, received_at)
            values (?, ?, ?, ?::jsonb, ?, ?)
            """;

    /** A group that has lost somebody is counted anew, from its latest members at most. */
    static final String RECOUNT =
            """
            with latest as (
                select words from common_problem_member where problem_id = ? order by received_at desc limit 500),
            weights as (
                select w.key, sum(w.value::float8) as weight from latest, jsonb_each_text(latest.words) w
                group by w.key order by 2 desc, 1 limit ?)
            update common_problem p set
                words = (select coalesce(jsonb_object_agg(key, weight), '{}') from weights),
                shown = (select coalesce(jsonb_object_agg(key, p.shown -> key), '{}') from weights where jsonb_exists(p.shown, key)),
                members = (select count(*) from common_problem_member where problem_id = p.id),
                first_received_at = coalesce((select min(received_at) from common_problem_member where problem_id = p.id), first_received_at),
                last_received_at = coalesce((select max(received_at) from common_problem_member where problem_id = p.id), last_received_at)
            where p.id = ?
            """;

    /** Nobody has decided anything about it, and nothing is left of it. */
    static final String FORGET_EMPTY =
            "delete from common_problem where members = 0 and state = 'OPEN' and id = ?";

    private final ProblemWords words;

    GroupRows(ProblemWords words) {
        this.words = words;
    }

    /** The oldest news, which are read once. */
    Set<UUID> takeNews(Connection connection, int limit) throws SQLException {
        List<Long> taken = new ArrayList<>();
        Set<UUID> complaints = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(NEWS)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getLong(1));
                    complaints.add(row.getObject(2, UUID.class));
                }
            }
        }
        if (taken.isEmpty()) {
            return complaints;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from common_problem_news where seq = any(?)")) {
            delete.setArray(1, connection.createArrayOf("int8", taken.toArray()));
            delete.executeUpdate();
        }
        return complaints;
    }

    /** What complaints say, in the order in which they were received. */
    List<Said> said(Connection connection, Set<UUID> complaints) throws SQLException {
        List<Said> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SAID)) {
            select.setArray(1, connection.createArrayOf("uuid", complaints.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Said(
                                    row.getObject(1, UUID.class),
                                    new Said.Place(row.getString(2), row.getString(3)),
                                    row.getBoolean(4),
                                    row.getBoolean(5),
                                    row.getObject(6, OffsetDateTime.class).toInstant(),
                                    words.times(row.getString(7)),
                                    words.texts(row.getString(8)),
                                    row.getString(9),
                                    row.getString(10),
                                    row.getObject(11, UUID.class)));
                }
            }
        }
        return found;
    }

    SimilarGroups groups(Connection connection, Said.Place place, Instant since, double least)
            throws SQLException {
        SimilarGroups groups = new SimilarGroups(least);
        try (PreparedStatement select = connection.prepareStatement(GROUPS)) {
            select.setString(1, place.category());
            select.setString(2, place.product());
            select.setObject(3, since.atOffset(ZoneOffset.UTC));
            select.setFetchSize(1000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    groups.put(
                            new SimilarGroup(
                                    row.getObject(1, UUID.class),
                                    words.weights(row.getString(2)),
                                    words.texts(row.getString(3)),
                                    row.getInt(4),
                                    row.getObject(5, OffsetDateTime.class).toInstant(),
                                    row.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return groups;
    }

    void keep(Connection connection, Said.Place place, SimilarGroups groups) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP_GROUP)) {
            for (SimilarGroup group : groups.all()) {
                if (group.isChanged()) {
                    keep.setObject(1, group.id());
                    keep.setString(2, place.product());
                    keep.setString(3, place.category());
                    keep.setString(4, words.stored(group.words()));
                    keep.setString(5, words.stored(group.shown()));
                    keep.setInt(6, group.members());
                    keep.setObject(7, group.firstReceivedAt().atOffset(ZoneOffset.UTC));
                    keep.setObject(8, group.lastReceivedAt().atOffset(ZoneOffset.UTC));
                    keep.addBatch();
                }
            }
            keep.executeBatch();
        }
    }

    void keep(Connection connection, List<Member> members) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP_MEMBER)) {
            for (Member member : members) {
                keep.setObject(1, member.said().complaintId());
                keep.setObject(2, member.group().id());
                keep.setDouble(3, member.similarity());
                keep.setString(4, words.stored(member.vector().weights()));
                keep.setString(5, member.said().fingerprint());
                keep.setObject(6, member.said().receivedAt().atOffset(ZoneOffset.UTC));
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    /** Takes complaints out of their groups. */
    void leave(Connection connection, List<Said> leaving) throws SQLException {
        if (leaving.isEmpty()) {
            return;
        }
        Map<UUID, UUID> groups = new HashMap<>();
        leaving.forEach(said -> groups.put(said.complaintId(), said.problemId()));
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "delete from common_problem_member where complaint_id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", groups.keySet().toArray()));
            delete.executeUpdate();
        }
        try (PreparedStatement recount = connection.prepareStatement(RECOUNT)) {
            for (UUID group : new HashSet<>(groups.values())) {
                recount.setObject(1, group);
                recount.setInt(2, SimilarGroup.MOST_WORDS);
                recount.setObject(3, group);
                recount.addBatch();
            }
            recount.executeBatch();
        }
        try (PreparedStatement delete = connection.prepareStatement(FORGET_EMPTY)) {
            for (UUID group : new HashSet<>(groups.values())) {
                delete.setObject(1, group);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
