package io.mushrif.reporting.fact;

import io.mushrif.platform.inbox.Received;
import io.mushrif.platform.partition.MonthPartitions;
import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;

/** Writes down what events say, many events with few statements. */
@ApplicationScoped
class Facts {

    private final EntityManager entities;
    private final MonthPartitions partitions;
    private final Replacements replacements;
    private final Site site;

    Facts(EntityManager entities, Clock clock, Replacements replacements, Site site) {
        this.entities = entities;
        partitions = new MonthPartitions("fact", entities, clock);
        this.replacements = replacements;
        this.site = site;
    }

    /**
     * Records events that were not recorded before, in their order. The days whose sums are now
     * behind are marked in the same transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(List<Received<?>> received) {
        List<Fact> facts =
                received.stream().flatMap(r -> FactsOf.of(r.id(), r.event()).stream()).toList();
        partitions.require(facts.stream().map(fact -> YearMonth.from(day(fact))).toList());
        insert(facts);
        Set<NameAndDay> touched = new HashSet<>();
        facts.forEach(fact -> touched.add(new NameAndDay(fact.name().key(), day(fact))));
        touched.addAll(replacements.settle(received.stream().map(Received::event)));
        mark(touched);
    }

    private void insert(List<Fact> facts) {
        SqlText insert =
                SqlText.of(
                        """
                        insert into fact (event_id, name, sign, occurred_at, day, subject, revision,
                            product, category, channel, legal_entity, priority, team_id, agent_id, value, met)
                        select event_id, name, 1, occurred_at, day, subject, revision,
                            product, category, channel, legal_entity, priority, team_id, agent_id, value, met
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            as f (event_id, name, occurred_at, day, subject, revision, product, category,
                                channel, legal_entity, priority, team_id, agent_id, value, met)
                        on conflict do nothing
                        """,
                        column("uuid", facts, Fact::event),
                        column("text", facts, fact -> fact.name().key()),
                        column("timestamptz", facts, Fact::at),
                        column("date", facts, this::day),
                        column("uuid", facts, Fact::subject),
                        column("int4", facts, Fact::revision),
                        column("text", facts, fact -> fact.dimensions().product()),
                        column("text", facts, fact -> fact.dimensions().category()),
                        column("text", facts, fact -> fact.dimensions().channel()),
                        column("text", facts, fact -> fact.dimensions().legalEntity()),
                        column("text", facts, fact -> fact.dimensions().priority()),
                        column("uuid", facts, fact -> fact.dimensions().teamId()),
                        column("uuid", facts, fact -> fact.dimensions().agentId()),
                        column("numeric", facts, Fact::value),
                        column("bool", facts, Fact::met));
        execute(insert);
    }

    private void mark(Set<NameAndDay> touched) {
        execute(
                SqlText.of(
                        "insert into fact_dirty (name, day) select * from unnest(?, ?)",
                        NameAndDay.names(touched),
                        NameAndDay.days(touched)));
    }

    private void execute(SqlText sql) {
        entities.unwrap(Session.class)
                .doWork(
                        connection -> {
                            try (var statement = sql.prepare(connection)) {
                                statement.executeUpdate();
                            }
                        });
    }

    private LocalDate day(Fact fact) {
        return fact.at().atZone(site.zone()).toLocalDate();
    }

    private static SqlText.Values column(
            String type, List<Fact> facts, Function<Fact, Object> value) {
        return new SqlText.Values(type, facts.stream().map(value).toArray());
    }
}
