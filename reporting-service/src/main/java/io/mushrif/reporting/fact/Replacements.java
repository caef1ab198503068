package io.mushrif.reporting.fact;

import io.mushrif.contracts.Event;
import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.complaint.ComplaintImported;
import io.mushrif.contracts.complaint.ComplaintMerged;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.complaint.ComplaintReopened;
import io.mushrif.contracts.complaint.ComplaintWithdrawn;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.evaluation.EvaluationRescored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * What an import of a complaint replaces: what its registration and earlier imports said, and what
 * had happened to the backlog here by then, because the import says anew whether it is open. And
 * what the rescoring of an evaluation replaces: the score that it had before. Each replaced fact
 * gets one copy with the opposite sign. The outcome depends on which events have come in, never on
 * their order.
 */
@ApplicationScoped
class Replacements {

    private static final int REGISTERED = 0;
    private static final int HANDLED = -1;

    /**
     * How a complaint stands by one event: its nth import, registered here, or handled here; or an
     * evaluation: completed, as when registered, or rescored.
     */
    private record Standing(UUID subject, int revision, Instant occurredAt) {}

    private final EntityManager entities;

    Replacements(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes back what is replaced, now that the facts of these events have been written.
     *
     * @return names and days of the facts that were taken back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<NameAndDay> settle(Stream<Event> events) {
        Map<UUID, List<Standing>> standings =
                events.flatMap(Replacements::standing)
                        .collect(
                                Collectors.groupingBy(
                                        Standing::subject, TreeMap::new, Collectors.toList()));
        if (standings.isEmpty()) {
            return Set.of();
        }
        return entities.unwrap(Session.class)
                .doReturningWork(
                        connection -> {
                            Set<UUID> subjects = new HashSet<>(standings.keySet());
                            for (UUID first : note(connection, latest(standings))) {
                                if (standings.get(first).size() == 1) {
                                    subjects.remove(first); // there is nothing to replace yet
                                }
                            }
                            return subjects.isEmpty() ? Set.of() : reverse(connection, subjects);
                        });
    }

    private static Stream<Standing> standing(Event event) {
        if (event instanceof ComplaintImported imported) {
            return standing(event, imported.revision());
        }
        if (event instanceof EvaluationRescored rescored) {
            return standing(event, rescored.revision());
        }
        if (event instanceof ComplaintRegistered || event instanceof EvaluationCompleted) {
            return standing(event, REGISTERED);
        }
        boolean handled =
                event instanceof ComplaintClosed
                        || event instanceof ComplaintWithdrawn
                        || event instanceof ComplaintMerged
                        || event instanceof ComplaintReopened;
        return handled ? standing(event, HANDLED) : Stream.empty();
    }

    private static Stream<Standing> standing(Event event, int revision) {
        return Stream.of(new Standing(event.aggregateId(), revision, event.occurredAt()));
    }

    /** In the order of ids, as every writer has it, so that none waits for another in a circle. */
    private static Collection<Standing> latest(Map<UUID, List<Standing>> standings) {
        return standings.values().stream()
                .map(
                        all ->
                                all.stream()
                                        .reduce(
                                                BinaryOperator.maxBy(
                                                        Comparator.comparingInt(
                                                                Standing::revision)))
                                        .orElseThrow())
                .toList();
    }

    /**
     * Remembers how far each complaint is and locks it until the end of the transaction, so that a
     * concurrent writer comes later and sees these facts. Answers the complaints that are new: a
     * row that was inserted, not updated, has no xmax.
     */
    private static Set<UUID> note(Connection connection, Collection<Standing> latest)
            throws SQLException {
        SqlText note =
                SqlText.of(
                        """
                        with noted as (
                            insert into complaint_intake as known (subject, revision, occurred_at)
                            select * from unnest(?, ?, ?)
                            on conflict (subject) do update
                                set revision = excluded.revision, occurred_at = excluded.occurred_at
                                where known.revision < excluded.revision
                            returning subject, xmax = 0 as first)
                        select subject from noted where first
                        """,
                        column("uuid", latest, Standing::subject),
                        column("int4", latest, Standing::revision),
                        column("timestamptz", latest, Standing::occurredAt));
        Set<UUID> first = new HashSet<>();
        try (var statement = note.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                first.add(rows.getObject(1, UUID.class));
            }
        }
        return first;
    }

    /** Lateral: each complaint is looked up by its index, however many facts there are. */
    private static Set<NameAndDay> reverse(Connection connection, Set<UUID> subjects)
            throws SQLException {
        SqlText reverse =
                SqlText.of(
                        """
                        insert into fact (event_id, name, sign, occurred_at, day, subject, revision,
                            product, category, channel, legal_entity, priority, team_id, agent_id, value, met)
                        select f.event_id, f.name, -1, f.occurred_at, f.day, f.subject, f.revision,
                            f.product, f.category, f.channel, f.legal_entity, f.priority, f.team_id,
                            f.agent_id, f.value, f.met
                        from complaint_intake i cross join lateral (
                            select * from fact
                            where fact.subject = i.subject and sign = 1
                                and (revision is not null or name = 'complaint-backlog')
                                and (revision < i.revision or revision is null and occurred_at <= i.occurred_at)
                            offset 0) f
                        where i.subject = any(?) and i.revision > 0
                        on conflict do nothing returning name, day
                        """,
                        new SqlText.Values("uuid", subjects.toArray()));
        Set<NameAndDay> reversed = new HashSet<>();
        try (var statement = reverse.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reversed.add(new NameAndDay(rows.getString(1), rows.getObject(2, LocalDate.class)));
            }
        }
        return reversed;
    }

    private static SqlText.Values column(
            String type, Collection<Standing> standings, Function<Standing, Object> value) {
        return new SqlText.Values(type, standings.stream().map(value).toArray());
    }
}
