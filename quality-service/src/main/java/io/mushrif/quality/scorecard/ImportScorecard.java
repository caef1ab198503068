package io.mushrif.quality.scorecard;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A file that was exported, here or elsewhere, becomes a draft. */
@ApplicationScoped
class ImportScorecard {

    private final CreateScorecard createScorecard;

    ImportScorecard(CreateScorecard createScorecard) {
        this.createScorecard = createScorecard;
    }

    @Transactional
    Scorecard handle(ScorecardFile file) {
        if (!file.format().equals(ScorecardFile.FORMAT)) {
            throw ProblemException.invalid("format", "unknown-value", ScorecardFile.FORMAT);
        }
        if (file.formatVersion() != ScorecardFile.VERSION) {
            throw ProblemException.invalid(
                    "formatVersion", "foreign-version", ScorecardFile.VERSION);
        }
        return createScorecard.handle(file.scorecard());
    }
}
