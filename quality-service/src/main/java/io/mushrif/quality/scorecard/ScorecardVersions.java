package io.mushrif.quality.scorecard;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All published versions of scorecards. What scores interactions takes its version from here and
 * remembers its number, so that it can be explained by the same version later.
 */
@ApplicationScoped
public class ScorecardVersions implements PanacheRepositoryBase<ScorecardVersion, UUID> {

    private final Scorecards scorecards;

    ScorecardVersions(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /**
     * The version to score by now.
     *
     * @return empty when there is no such scorecard
     * @throws ProblemException 409 unless the scorecard is published
     */
    public Optional<PublishedScorecard> inUse(UUID scorecardId) {
        return scorecards.findByIdOptional(scorecardId).map(Scorecard::published);
    }

    /** A version, also of a scorecard that was retired; empty when there is none. */
    public Optional<PublishedScorecard> find(UUID scorecardId, int number) {
        return row(scorecardId, number).map(ScorecardVersion::published);
    }

    /**
     * The version that something was scored by.
     *
     * @throws IllegalStateException when there is none: what was scored names an existing one
     */
    public PublishedScorecard pinned(UUID scorecardId, int number) {
        return find(scorecardId, number)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no version %d of scorecard %s"
                                                .formatted(number, scorecardId)));
    }

    ScorecardVersion require(UUID scorecardId, int number) {
        return row(scorecardId, number)
                .orElseThrow(
                        () ->
                                ProblemException.notFound(
                                        "scorecard-version", Integer.toString(number)));
    }

    /** Newest first. */
    List<ScorecardVersion> of(UUID scorecardId) {
        return list("scorecardId = ?1 order by number desc", scorecardId);
    }

    private Optional<ScorecardVersion> row(UUID scorecardId, int number) {
        return find("scorecardId = ?1 and number = ?2", scorecardId, number).firstResultOptional();
    }
}
