package io.mushrif.complaints.cause;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Counts complaints by root cause, in one statement. */
@ApplicationScoped
class CausePareto {

    private static final int DAYS = 90;

    /**
     * Each cause is rolled up to its ancestor at the depth asked for. The row without a cause holds
     * the complaints whose cause is not known.
     */
    private static final String SQL =
            """
            with recursive tree as (
                select code, code as shown, 1 as depth from cause where parent is null
                union all
                select c.code, case when t.depth < ? then c.code else t.shown end, t.depth + 1
                from cause c join tree t on c.parent = t.code),
            counted as (
                select t.shown, count(*) as n
                from complaint x
                    left join root_cause r on r.complaint_id = x.id
                    left join tree t on t.code = r.cause
                where x.received_at >= ? and x.received_at < ? and x.status <> 'MERGED'
                %s
                group by t.shown)
            select k.shown, c.title_en, c.title_ar, k.n,
                sum(k.n) over () as complaints,
                sum(k.n) filter (where k.shown is not null) over () as analysed,
                round(100.0 * k.n / sum(k.n) filter (where k.shown is not null) over (), 2) as share,
                round(100.0 * sum(k.n) filter (where k.shown is not null)
                    over (order by k.shown is null, k.n desc, k.shown)
                    / sum(k.n) filter (where k.shown is not null) over (), 2) as cumulative
            from counted k left join cause c on c.code = k.shown
            order by k.shown is null, k.n desc, k.shown
            """;

    private final DataSource database;
    private final Site site;
    private final Clock clock;

    CausePareto(DataSource database, Site site, Clock clock) {
        this.database = database;
        this.site = site;
        this.clock = clock;
    }

    ParetoView figures(CauseFilter filter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        LocalDate to = filter.to == null ? today.plusDays(1) : filter.to;
        LocalDate from = filter.from == null ? to.minusDays(DAYS) : filter.from;
        if (!from.isBefore(to)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
        List<Object> values = new ArrayList<>();
        values.add(filter.depth());
        values.add(from.atStartOfDay(site.zone()).toOffsetDateTime());
        values.add(to.atStartOfDay(site.zone()).toOffsetDateTime());
        String conditions = conditions(filter, values);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL.formatted(conditions))) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                return read(rows, from, to);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("complaints could not be counted by cause", e);
        }
    }

    private static String conditions(CauseFilter filter, List<Object> values) {
        StringBuilder conditions = new StringBuilder();
        equal("product", filter.product, conditions, values);
        equal("category", filter.category, conditions, values);
        equal("legal_entity", filter.legalEntity, conditions, values);
        equal("channel", filter.channel == null ? null : filter.channel.name(), conditions, values);
        return conditions.toString();
    }

    private static void equal(
            String column, String value, StringBuilder conditions, List<Object> values) {
        if (value != null) {
            conditions.append(" and x.").append(column).append(" = ?");
            values.add(value);
        }
    }

    private static ParetoView read(ResultSet rows, LocalDate from, LocalDate to)
            throws SQLException {
        long complaints = 0;
        long analysed = 0;
        List<ParetoView.Item> items = new ArrayList<>();
        while (rows.next()) {
            complaints = rows.getLong("complaints");
            analysed = rows.getLong("analysed");
            if (rows.getString("shown") != null) {
                items.add(
                        new ParetoView.Item(
                                rows.getString("shown"),
                                new LocalizedText(
                                        rows.getString("title_en"), rows.getString("title_ar")),
                                rows.getLong("n"),
                                rows.getBigDecimal("share"),
                                rows.getBigDecimal("cumulative")));
            }
        }
        return new ParetoView(from, to, complaints, analysed, items);
    }
}
