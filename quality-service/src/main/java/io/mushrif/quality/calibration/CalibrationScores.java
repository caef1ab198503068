package io.mushrif.quality.calibration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What raters gave in calibration sessions; a table of its own, so that no average counts it. */
@ApplicationScoped
class CalibrationScores implements PanacheRepositoryBase<CalibrationScore, UUID> {

    /** Sessions that a drift looks back over. */
    private static final int SESSIONS = 100;

    private static final String DIFFERENCES =
            """
            select c.id as id, c.createdAt as at, s.score - m.score as difference
            from CalibrationScore s, CalibrationScore m, Calibration c
            where s.rater = :rater and s.master = false and m.itemId = s.itemId and m.master = true
                and c.id = s.calibrationId and (c.revealedAt is not null or c.deadline <= :now)
                and s.score is not null and m.score is not null %s
            order by c.createdAt desc, c.id, s.itemId
            """;

    List<CalibrationScore> of(UUID calibration) {
        return list("calibrationId = ?1 order by rater, submittedAt, id", calibration);
    }

    List<CalibrationScore> of(UUID calibration, String rater) {
        return list(
                "calibrationId = ?1 and rater = ?2 order by submittedAt, id", calibration, rater);
    }

    boolean has(UUID item, String rater) {
        return count("itemId = ?1 and rater = ?2", item, rater) > 0;
    }

    /** How many items each rater has scored. */
    Map<String, Long> counts(UUID calibration) {
        return getEntityManager()
                .createQuery(
                        "select s.rater as rater, count(*) as items from CalibrationScore s"
                                + " where s.calibrationId = :calibration group by s.rater",
                        Tuple.class)
                .setParameter("calibration", calibration)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("rater", String.class),
                                row -> row.get("items", Long.class)));
    }

    /**
     * Differences of a rater from the expert in the newest sessions that are revealed, oldest
     * first.
     */
    List<Drift.Difference> differences(String rater, UUID scorecard, Instant now) {
        TypedQuery<Tuple> query =
                getEntityManager()
                        .createQuery(
                                DIFFERENCES.formatted(
                                        scorecard == null ? "" : "and c.scorecardId = :scorecard"),
                                Tuple.class)
                        .setParameter("rater", rater)
                        .setParameter("now", now)
                        .setMaxResults(SESSIONS * CreateCalibration.MOST_ITEMS);
        if (scorecard != null) {
            query.setParameter("scorecard", scorecard);
        }
        return query.getResultStream()
                .map(
                        row ->
                                new Drift.Difference(
                                        row.get("id", UUID.class),
                                        row.get("at", Instant.class),
                                        row.get("difference", BigDecimal.class).doubleValue()))
                .toList();
    }
}
