package io.mushrif.quality.scorecard;

import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a scorecard said when it was published; never changed. */
@Entity
@Immutable
class ScorecardVersion {

    @Id private UUID id;

    private UUID scorecardId;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScorecardContent content;

    private String publishedBy;

    private Instant publishedAt;

    protected ScorecardVersion() {}

    ScorecardVersion(
            UUID scorecardId,
            int number,
            ScorecardContent content,
            String publishedBy,
            Instant publishedAt) {
        id = Ids.next();
        this.scorecardId = scorecardId;
        this.number = number;
        this.content = content;
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
    }

    PublishedScorecard published() {
        return PublishedScorecard.of(scorecardId, number, content);
    }

    ScorecardContent content() {
        return content;
    }

    int number() {
        return number;
    }

    ScorecardVersionView view() {
        return view(content.sections());
    }

    ScorecardVersionView summary() {
        return view(null);
    }

    private ScorecardVersionView view(List<Section> sections) {
        return new ScorecardVersionView(
                scorecardId,
                number,
                content.name(),
                content.passMark(),
                content.rules(),
                sections,
                publishedBy,
                publishedAt);
    }
}
