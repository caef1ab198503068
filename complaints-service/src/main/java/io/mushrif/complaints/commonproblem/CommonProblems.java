package io.mushrif.complaints.commonproblem;

import io.mushrif.complaints.complaint.ComplaintRights;
import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Common problems as the current user sees them: a supervisor the complaints of own teams and of no
 * team, and what they add up to; others all. Plain SQL: it counts complaints as they stand now.
 */
@ApplicationScoped
class CommonProblems {

    private static final int WEEK = 7;
    private static final int MONTH = 28;
    private static final int TERMS = 8;
    private static final int SAMPLES = 5;

    private static final List<Sort> SORTS =
            List.of(
                    new Sort("open", true, Long::valueOf),
                    new Sort("receivedLastWeek", true, Long::valueOf),
                    Sort.newestFirst("lastReceivedAt"));

    private static final String VISIBLE = "(? or c.team_id is null or c.team_id = any(?))";

    private static final String FIGURES =
            """
            with counted as (
                select m.problem_id, count(*) as size,
                    count(*) filter (where c.status not in ('CLOSED', 'WITHDRAWN', 'MERGED')) as open,
                    count(*) filter (where c.received_at >= ?) as week,
                    count(*) filter (where c.received_at < ? and c.received_at >= ?) as before_week,
                    count(*) filter (where c.received_at >= ?) as month,
                    count(*) filter (where c.received_at < ? and c.received_at >= ?) as before_month,
                    min(c.received_at) as first, max(c.received_at) as last, array_agg(distinct c.language) as languages
                from common_problem p join common_problem_member m on m.problem_id = p.id
                join complaint c on c.id = m.complaint_id
                where %s and %s group by m.problem_id)
            select p.*, k.*, (select array_agg(coalesce(p.shown ->> w.key, w.key) order by w.value::float8 desc, w.key)
                from (select * from jsonb_each_text(p.words) order by value::float8 desc, key limit %d) w) as terms
            from counted k join common_problem p on p.id = k.problem_id
            """;

    private static final String MEMBERS =
            """
            select c.id, c.reference, c.status, c.language, c.received_at, left(c.description, 300), m.similarity
            from common_problem_member m join complaint c on c.id = m.complaint_id where m.problem_id = ? and %s
            """;

    private final ComplaintWork work;
    private final DataSource database;
    private final Clock clock;

    CommonProblems(ComplaintWork work, DataSource database, Clock clock) {
        this.work = work;
        this.database = database;
        this.clock = clock;
    }

    Page<CommonProblemView> page(CommonProblemFilter filter) {
        Sort sort = Sort.parse(filter.sort, SORTS);
        if (!sort.descending()) {
            throw ProblemException.invalid(
                    "sort", "not-sortable", "-open, -receivedLastWeek, -lastReceivedAt");
        }
        List<Object> values = new ArrayList<>();
        StringBuilder conditions = new StringBuilder("p.state = ? and p.members >= ?");
        values.add(filter.state.name());
        values.add(filter.leastSize);
        if (filter.category != null) {
            conditions.append(" and p.category = ?");
            values.add(filter.category);
        }
        if (filter.product != null) {
            conditions.append(" and p.product = ?");
            values.add(filter.product);
        }
        StringBuilder sql =
                new StringBuilder(FIGURES.formatted(conditions, VISIBLE, TERMS))
                        .append("where k.size >= ? and k.open >= ?");
        List<Object> after = new ArrayList<>(List.of(filter.leastSize, filter.leastOpen));
        String key =
                switch (sort.attribute()) {
                    case "open" -> "k.open";
                    case "receivedLastWeek" -> "k.week";
                    default -> "k.last";
                };
        Cursor cursor = filter.cursor(sort.reads());
        if (cursor != null) {
            sql.append(" and (%s, p.id) < (?, ?)".formatted(key));
            Object value = sort.reads().apply(cursor.value());
            after.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
            after.add(cursor.id());
        }
        sql.append(" order by %s desc, p.id desc limit %d".formatted(key, filter.limit() + 1));
        return Page.of(
                        read(sql.toString(), values, after),
                        filter.limit(),
                        last -> new Cursor(sortValue(sort, last), last.id()))
                .map(problem -> problem.with(closest(problem.id(), 1)));
    }

    /**
     * One problem as the current user sees it.
     *
     * @throws ProblemException 404 when there is none, or none of its complaints is theirs to see
     */
    CommonProblemView require(UUID id) {
        return read(FIGURES.formatted("p.id = ?", VISIBLE, TERMS), List.of(id), List.of()).stream()
                .findFirst()
                .map(problem -> problem.with(closest(id, SAMPLES)))
                .orElseThrow(() -> ProblemException.notFound("common problem", id));
    }

    private static String sortValue(Sort sort, CommonProblemView last) {
        return switch (sort.attribute()) {
            case "open" -> Long.toString(last.open());
            case "receivedLastWeek" -> Long.toString(last.week().received());
            default -> last.lastReceivedAt().toString();
        };
    }

    private List<CommonProblemView> read(String sql, List<Object> values, List<Object> after) {
        Instant now = clock.instant();
        ComplaintRights rights = work.rights();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int next = 0;
            for (int days : new int[] {WEEK, WEEK, WEEK + MONTH, MONTH, MONTH, MONTH + MONTH}) {
                select.setObject(++next, now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC));
            }
            for (Object value : values) {
                select.setObject(++next, value);
            }
            select.setBoolean(++next, rights.everything());
            select.setArray(++next, connection.createArrayOf("uuid", rights.teams().toArray()));
            for (Object value : after) {
                select.setObject(++next, value);
            }
            List<CommonProblemView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(problem(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("common problems could not be read", e);
        }
    }

    private static CommonProblemView problem(ResultSet row) throws SQLException {
        return new CommonProblemView(
                row.getObject("id", UUID.class),
                given(row.getString("category")),
                given(row.getString("product")),
                ProblemState.valueOf(row.getString("state")),
                row.getLong("size"),
                row.getLong("open"),
                Trend.of(WEEK, row.getLong("week"), MONTH, row.getLong("before_week")),
                Trend.of(MONTH, row.getLong("month"), MONTH, row.getLong("before_month")),
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant(),
                row.getArray("terms") == null
                        ? List.of()
                        : Arrays.asList((String[]) row.getArray("terms").getArray()),
                Stream.of((String[]) row.getArray("languages").getArray())
                        .filter(language -> language != null)
                        .toList(),
                List.of(),
                row.getObject("problem_group_id", UUID.class),
                row.getObject("article_id", UUID.class),
                row.getString("decided_by"),
                row.getTimestamp("decided_at") == null
                        ? null
                        : row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<ProblemMember> closest(UUID problem, int count) {
        return members(
                problem,
                " order by (c.status in ('CLOSED', 'WITHDRAWN', 'MERGED')), m.similarity desc, c.received_at desc, c.id limit "
                        + count,
                List.of());
    }

    /** Complaints of a problem that the current user may see, newest first. */
    Page<ProblemMember> members(UUID problem, PageRequest page) {
        Cursor cursor = page.cursor(Instant::parse);
        List<ProblemMember> found =
                members(
                        problem,
                        (cursor == null ? "" : " and (m.received_at, m.complaint_id) < (?, ?)")
                                + " order by m.received_at desc, m.complaint_id desc limit "
                                + (page.limit() + 1),
                        cursor == null
                                ? List.of()
                                : List.of(
                                        Instant.parse(cursor.value()).atOffset(ZoneOffset.UTC),
                                        cursor.id()));
        return Page.of(
                found,
                page.limit(),
                last -> new Cursor(last.receivedAt().toString(), last.complaintId()));
    }

    /** Open complaints of a problem that are in no group yet, in the order in which they came. */
    List<UUID> ungrouped(UUID problem, int most) {
        return members(
                        problem,
                        " and c.problem_group_id is null and c.status not in ('CLOSED', 'WITHDRAWN', 'MERGED')"
                                + " order by m.received_at, m.complaint_id limit "
                                + most,
                        List.of())
                .stream()
                .map(ProblemMember::complaintId)
                .toList();
    }

    /** Open complaints of a problem that are in a group. */
    List<UUID> grouped(UUID problem, UUID group, int most) {
        return members(
                        problem,
                        " and c.problem_group_id = ? and c.status not in ('CLOSED', 'WITHDRAWN', 'MERGED')"
                                + " order by c.id limit "
                                + most,
                        List.of(group))
                .stream()
                .map(ProblemMember::complaintId)
                .toList();
    }

    /** The complaint of a problem in a group that came first and still awaits its answer. */
    Optional<UUID> waiting(UUID problem, UUID group) {
        return members(
                        problem,
                        " and c.problem_group_id = ? and c.status not in ('RESPONDED', 'CLOSED', 'WITHDRAWN', 'MERGED')"
                                + " order by m.received_at, m.complaint_id limit 1",
                        List.of(group))
                .stream()
                .map(ProblemMember::complaintId)
                .findFirst();
    }

    /** Whether the current user may see all complaints of a problem. */
    boolean seesAll(UUID problem) {
        ComplaintRights rights = work.rights();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select 1 from common_problem_member m join complaint c on c.id = m.complaint_id"
                                        + " where m.problem_id = ? and not "
                                        + VISIBLE
                                        + " limit 1")) {
            select.setObject(1, problem);
            select.setBoolean(2, rights.everything());
            select.setArray(3, connection.createArrayOf("uuid", rights.teams().toArray()));
            try (ResultSet row = select.executeQuery()) {
                return !row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("complaints could not be read", e);
        }
    }

    private List<ProblemMember> members(UUID problem, String rest, List<?> values) {
        ComplaintRights rights = work.rights();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(MEMBERS.formatted(VISIBLE) + rest)) {
            select.setObject(1, problem);
            select.setBoolean(2, rights.everything());
            select.setArray(3, connection.createArrayOf("uuid", rights.teams().toArray()));
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 4, values.get(i));
            }
            List<ProblemMember> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new ProblemMember(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    ComplaintStatus.valueOf(row.getString(3)),
                                    row.getString(4),
                                    row.getObject(5, OffsetDateTime.class).toInstant(),
                                    row.getString(6),
                                    Math.round(row.getDouble(7) * 1000) / 1000.0));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("complaints could not be read", e);
        }
    }
}
