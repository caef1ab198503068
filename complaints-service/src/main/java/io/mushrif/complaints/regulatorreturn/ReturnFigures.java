package io.mushrif.complaints.regulatorreturn;

import io.mushrif.complaints.complaint.ComplaintStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Counts complaints for a return in one statement. What stood at a moment is read off the timeline,
 * not off the present state, so that the return of a past period stays the same.
 */
@ApplicationScoped
class ReturnFigures {

    /**
     * What is counted.
     *
     * @param legalEntity null for all
     * @param to day behind the last one
     */
    record Question(
            String legalEntity,
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            List<AgeBand> bands,
            BusinessDays businessDays) {

        Instant start() {
            return from.atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return to.atStartOfDay(zone).toInstant();
        }
    }

    /** Rows in the order of product, category and cause, and all of them together. */
    record Answer(List<ReturnRow> rows, Figures totals) {}

    /** What answers a complaint, and what takes it up again. */
    private static final String MOVES = "'RESOLVED', 'WITHDRAWN', 'MERGED', 'REJECTED', 'REOPENED'";

    /**
     * Complaints that were received so long before the period cannot have been closed in it within
     * any number of business days that a layout names.
     */
    private static final int LONGEST_SPAN_DAYS = 120;

    /** Columns before those of the age bands. */
    private static final int FIXED = 25;

    private static final String SQL =
            """
            with candidate(id) as (
                select c.id from complaint c
                where %1$s c.received_at >= ? and c.received_at < ?
                union
                select c.id from complaint c
                where %1$s c.received_at < ? and c.status in (%2$s)
                union
                select c.id from complaint_timeline t join complaint c on c.id = t.complaint_id
                where %1$s c.received_at < ? and t.at >= ? and t.type in (%3$s)
            ), history as (
                select c.id, c.product, c.category, r.cause, c.received_at,
                    (c.received_at at time zone ?)::date as received_on,
                    m.last_before, m.last_at_end, m.taken_up, m.taken_up_seq,
                    coalesce(m.first_move in ('REJECTED', 'REOPENED'), c.status not in (%2$s)) as closed_elsewhere
                from candidate join complaint c using (id) left join root_cause r on r.complaint_id = c.id
                cross join lateral (
                    select (array_agg(t.type order by t.seq))[1] as first_move,
                        (array_agg(t.type order by t.seq desc) filter (where t.at < ?))[1] as last_before,
                        (array_agg(t.type order by t.seq desc) filter (where t.at < ?))[1] as last_at_end,
                        bool_or(t.type in ('REJECTED', 'REOPENED') and t.at >= ? and t.at < ?) as taken_up,
                        max(t.seq) filter (where t.type in ('REJECTED', 'REOPENED') and t.at < ?) as taken_up_seq
                    from complaint_timeline t where t.complaint_id = c.id and t.type in (%3$s)
                ) m
            ), standing as (
                select h.*, received_at >= ? as opened,
                    received_at < ? and case when last_before is null then not closed_elsewhere
                        else last_before in ('REJECTED', 'REOPENED') end as outstanding_before,
                    case when last_at_end is null then not closed_elsewhere
                        else last_at_end in ('REJECTED', 'REOPENED') end as outstanding_at_end
                from history h
            ), counted as (
                select s.*, not opened and not outstanding_before as reopened
                from standing s where opened or outstanding_before or taken_up
            ), told as (
                select c.*, e.type as ended_by, e.details,
                    case when outstanding_at_end then ?::date else (e.at at time zone ?)::date end
                        - received_on as age,
                    a.in_time, a.late, a.breached
                from counted c
                left join lateral (
                    select t.type, t.at, t.details from complaint_timeline t
                    where not c.outstanding_at_end and t.complaint_id = c.id
                        and t.type in (%3$s) and t.at < ? and t.seq > coalesce(c.taken_up_seq, 0)
                    order by t.seq limit 1
                ) e on true
                left join lateral (
                    select bool_and(k.met_at is not null and k.breached_at is null)
                            filter (where k.name = 'ACKNOWLEDGE') as in_time,
                        bool_or(k.breached_at is not null) filter (where k.name = 'ACKNOWLEDGE') as late,
                        bool_or(k.kind = 'STATUTORY' and k.name <> 'SUMMARY'
                            and k.breached_at >= ? and k.breached_at < ?) as breached
                    from complaint_clock k where k.complaint_id = c.id
                ) a on true
            ), line as (
                select t.*, %4$s as band,
                    details ->> 'outcome' as decision,
                    details ->> 'redressCurrency' as currency,
                    (details ->> 'redressAmount')::numeric as redress
                from told t %5$s
            )
            select grouping(product) as total, grouping(currency) as all_currencies,
                product, category, cause, currency,
                count(*) filter (where outstanding_before),
                count(*) filter (where opened),
                count(*) filter (where reopened),
                count(*) filter (where not outstanding_at_end),
                count(*) filter (where not outstanding_at_end and ended_by is null),
                count(*) filter (where ended_by = 'RESOLVED' and decision = 'UPHELD'),
                count(*) filter (where ended_by = 'RESOLVED' and decision = 'PARTLY_UPHELD'),
                count(*) filter (where ended_by = 'RESOLVED' and decision = 'NOT_UPHELD'),
                count(*) filter (where ended_by = 'RESOLVED' and decision = 'SETTLED'),
                count(*) filter (where ended_by = 'WITHDRAWN'),
                count(*) filter (where ended_by = 'MERGED'),
                count(*) filter (where not outstanding_at_end
                    and (ended_by is null or ended_by = 'RESOLVED' and decision is null)),
                count(*) filter (where outstanding_at_end),
                count(*) filter (where opened and in_time),
                count(*) filter (where opened and late),
                count(*) filter (where breached),
                count(*) filter (where redress > 0),
                sum(redress),
                sum(redress) filter (where decision in ('UPHELD', 'PARTLY_UPHELD'))
                %6$s
            from line
            group by grouping sets ((product, category, cause), (product, category, cause, currency), (), (currency))
            order by total, product nulls last, category nulls last, cause nulls last, all_currencies desc, currency
            """;

    private final DataSource database;

    ReturnFigures(DataSource database) {
        this.database = database;
    }

    Answer count(Question question) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(question))) {
            bind(connection, select, question);
            try (ResultSet found = select.executeQuery()) {
                return read(found, question.bands());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the figures of a return could not be read", e);
        }
    }

    private static String sql(Question question) {
        String unanswered =
                Arrays.stream(ComplaintStatus.values())
                        .filter(ComplaintStatus::awaitsResponse)
                        .map(status -> "'" + status.name() + "'")
                        .collect(Collectors.joining(", "));
        return SQL.formatted(
                question.legalEntity() == null ? "" : "c.legal_entity = ? and",
                unanswered,
                MOVES,
                band(question.bands()),
                spans(question.bands()),
                bandColumns(question.bands()));
    }

    /** The number of the first band that an age fits into. */
    private static String band(List<AgeBand> bands) {
        StringBuilder sql = new StringBuilder("case when age is null then null");
        for (int i = 0; i < bands.size(); i++) {
            AgeBand band = bands.get(i);
            if (band.businessDays() != null) {
                sql.append(" when age <= s.span").append(i).append(" then ").append(i);
            } else if (band.days() != null) {
                sql.append(" when age <= ").append(band.days()).append(" then ").append(i);
            } else {
                sql.append(" else ").append(i);
            }
        }
        return sql.append(" end").toString();
    }

    /** How many calendar days the business days of a band take from each day of receipt on. */
    private static String spans(List<AgeBand> bands) {
        List<String> columns = new ArrayList<>(List.of("received_on"));
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).businessDays() != null) {
                columns.add("span" + i);
            }
        }
        return columns.size() == 1
                ? ""
                : "left join unnest(?::date[]"
                        + ", ?::int[]".repeat(columns.size() - 1)
                        + ") s("
                        + String.join(", ", columns)
                        + ") using (received_on)";
    }

    private static String bandColumns(List<AgeBand> bands) {
        StringBuilder sql = new StringBuilder();
        for (String which : List.of("not outstanding_at_end", "outstanding_at_end")) {
            for (int i = 0; i < bands.size(); i++) {
                sql.append(", count(*) filter (where ")
                        .append(which)
                        .append(" and band = ")
                        .append(i)
                        .append(")");
            }
        }
        return sql.toString();
    }

    private static void bind(Connection connection, PreparedStatement select, Question question)
            throws SQLException {
        Instant start = question.start();
        Instant end = question.end();
        String zone = question.zone().getId();
        LocalDate lastDay = question.to().minusDays(1);
        List<Object> values = new ArrayList<>();
        for (List<Instant> branch :
                List.of(List.of(start, end), List.of(start), List.of(start, start))) {
            if (question.legalEntity() != null) {
                values.add(question.legalEntity());
            }
            values.addAll(branch);
        }
        values.addAll(List.of(zone, start, end, start, end, end, start, start));
        values.addAll(List.of(lastDay, zone, end, start, end));
        LocalDate first = question.from().minusDays(LONGEST_SPAN_DAYS);
        boolean dated = false;
        for (AgeBand band : question.bands()) {
            if (band.businessDays() != null) {
                if (!dated) {
                    values.add(dates(connection, first, question.to()));
                    dated = true;
                }
                values.add(
                        connection.createArrayOf(
                                "int",
                                question.businessDays()
                                        .spans(first, question.to(), band.businessDays())
                                        .toArray()));
            }
        }
        for (int i = 0; i < values.size(); i++) {
            set(select, i + 1, values.get(i));
        }
    }

    private static void set(PreparedStatement select, int at, Object value) throws SQLException {
        if (value instanceof Instant time) {
            select.setObject(at, time.atOffset(ZoneOffset.UTC));
        } else {
            select.setObject(at, value);
        }
    }

    private static Array dates(Connection connection, LocalDate first, LocalDate end)
            throws SQLException {
        return connection.createArrayOf("date", first.datesUntil(end).map(Date::valueOf).toArray());
    }

    private static Answer read(ResultSet found, List<AgeBand> bands) throws SQLException {
        List<ReturnRow> rows = new ArrayList<>();
        Figures current = null;
        while (found.next()) {
            if (found.getInt("all_currencies") == 0) {
                redress(found, current);
                continue;
            }
            current = figures(found, bands);
            if (found.getInt("total") == 0) {
                rows.add(
                        new ReturnRow(
                                found.getString("product"),
                                found.getString("category"),
                                found.getString("cause"),
                                current));
            }
        }
        return new Answer(rows, current);
    }

    /** Its currencies follow each line. */
    private static void redress(ResultSet found, Figures line) throws SQLException {
        String currency = found.getString("currency");
        if (currency != null) {
            BigDecimal upheld = found.getBigDecimal(FIXED);
            line.redressPaid().put(currency, found.getBigDecimal(FIXED - 1));
            line.redressPaidUpheld().put(currency, upheld == null ? BigDecimal.ZERO : upheld);
        }
    }

    private static Figures figures(ResultSet found, List<AgeBand> bands) throws SQLException {
        int at = 7;
        long outstandingAtStart = found.getLong(at++);
        long opened = found.getLong(at++);
        long reopened = found.getLong(at++);
        long closed = found.getLong(at++);
        long ageNotKnown = found.getLong(at++);
        long upheld = found.getLong(at++);
        long partlyUpheld = found.getLong(at++);
        long notUpheld = found.getLong(at++);
        long settled = found.getLong(at++);
        long withdrawn = found.getLong(at++);
        long merged = found.getLong(at++);
        long decisionNotKnown = found.getLong(at++);
        long outstandingAtEnd = found.getLong(at++);
        long inTime = found.getLong(at++);
        long late = found.getLong(at++);
        long breaches = found.getLong(at++);
        long withRedress = found.getLong(at);
        return new Figures(
                outstandingAtStart,
                opened,
                reopened,
                closed,
                byBand(found, bands, FIXED + 1),
                ageNotKnown,
                upheld,
                partlyUpheld,
                notUpheld,
                settled,
                withdrawn,
                merged,
                decisionNotKnown,
                outstandingAtEnd,
                byBand(found, bands, FIXED + 1 + bands.size()),
                inTime,
                late,
                opened - inTime - late,
                breaches,
                withRedress,
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static Map<String, Long> byBand(ResultSet found, List<AgeBand> bands, int first)
            throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < bands.size(); i++) {
            counts.put(bands.get(i).code(), found.getLong(first + i));
        }
        return counts;
    }
}
