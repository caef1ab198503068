package io.mushrif.quality.scorecard;

import java.util.Map;

/** Where a scorecard is in its life. */
public enum ScorecardStatus {
    /** Being written; can be changed. */
    DRAFT,
    /** In use; never changes again. */
    PUBLISHED,
    /** No longer used for new evaluations. */
    RETIRED;

    private static final Map<ScorecardStatus, ScorecardStatus> MOVES =
            Map.of(DRAFT, PUBLISHED, PUBLISHED, RETIRED);

    boolean mayBecome(ScorecardStatus next) {
        return MOVES.get(this) == next;
    }
}
