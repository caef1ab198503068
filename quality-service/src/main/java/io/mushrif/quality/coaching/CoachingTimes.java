package io.mushrif.quality.coaching;

import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps two sessions of the same person from overlapping. */
@ApplicationScoped
class CoachingTimes {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int FARTHEST_DAYS = 366;
    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager entities;
    private final Directory directory;
    private final CoachingAccessPolicy access;
    private final Clock clock;

    CoachingTimes(
            EntityManager entities, Directory directory, CoachingAccessPolicy access, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Checks start and length. The past is allowed: sessions are entered afterwards, too.
     *
     * @throws ProblemException 400 with the field
     */
    void requirePossible(Instant start, Duration length) {
        if (length.compareTo(SHORTEST) < 0) {
            throw ProblemException.invalid("length", "min", SHORTEST);
        }
        if (length.compareTo(LONGEST) > 0) {
            throw ProblemException.invalid("length", "max", LONGEST);
        }
        Duration far = Duration.ofDays(FARTHEST_DAYS);
        Instant now = clock.instant();
        if (start.isBefore(now.minus(far)) || start.isAfter(now.plus(far))) {
            throw ProblemException.invalid("startsAt", "too-far", FARTHEST_DAYS);
        }
    }

    /**
     * Checks that coach and agent have no other session then. Both stay as they are until the
     * transaction ends. The other session is named to those only who may see it.
     *
     * @param except the session that is being moved; null for a new one
     * @throws ProblemException 409 when one of them has
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireFree(
            String coach, DirectoryAgent agent, Instant start, Duration length, UUID except) {
        Stream.of(coach, agent.username()).sorted().forEach(this::lock);
        Instant end = start.plus(length);
        UUID coachAsAgent = directory.agentNamed(coach).map(DirectoryAgent::id).orElse(NONE);
        busy(coach, coachAsAgent, start, end, except)
                .ifPresent(other -> refuse("coaching-coach-busy", other));
        busy(agent.username(), agent.id(), start, end, except)
                .ifPresent(other -> refuse("coaching-agent-busy", other));
    }

    private void refuse(String code, CoachingSession other) {
        throw access.sees(other)
                ? ProblemException.conflict(
                        code + "-with", other.id().toString(), other.startsAt().toString())
                : ProblemException.conflict(code);
    }

    private Optional<CoachingSession> busy(
            String username, UUID agent, Instant start, Instant end, UUID except) {
        return entities.createQuery(
                        "from CoachingSession where state in :taken and startsAt < :end"
                                + " and endsAt > :start and id <> :except"
                                + " and (coach = :username or agentId = :agent) order by startsAt, id",
                        CoachingSession.class)
                .setParameter("taken", List.of(CoachingState.PLANNED, CoachingState.HELD))
                .setParameter("start", start)
                .setParameter("end", end)
                .setParameter("except", except == null ? NONE : except)
                .setParameter("username", username)
                .setParameter("agent", agent)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private void lock(String username) {
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 5))) l")
                .setParameter("key", "coaching " + username)
                .getSingleResult();
    }
}
