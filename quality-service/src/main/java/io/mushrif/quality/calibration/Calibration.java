package io.mushrif.quality.calibration;

import io.mushrif.contracts.calibration.CalibrationCompleted;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import io.mushrif.quality.scorecard.PublishedScorecard;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A session in which participants and an expert score the same items. Nobody sees what others
 * scored until the deadline, or until all have scored everything.
 */
@Entity
class Calibration {

    @Id private UUID id;

    @Version private long version;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar"))
    private LocalizedText title;

    private UUID scorecardId;

    private int scorecardVersion;

    private String organiser;

    private String expert;

    /** Not a list: whether a list of texts is an array or JSON depends on other entities. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] participants;

    private int itemCount;

    private int submitted;

    private Instant deadline;

    private Instant createdAt;

    private Instant revealedAt;

    private Instant closedAt;

    private String notes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Decision> decisions;

    protected Calibration() {}

    Calibration(
            CreateCalibration.Request request,
            PublishedScorecard scorecard,
            String organiser,
            Instant now) {
        id = Ids.next();
        title = request.title();
        scorecardId = scorecard.id();
        scorecardVersion = scorecard.version();
        this.organiser = organiser;
        expert = request.expert() == null ? organiser : request.expert();
        participants = request.participants().toArray(String[]::new);
        itemCount = request.items().size();
        deadline = request.deadline().truncatedTo(ChronoUnit.MICROS);
        createdAt = now;
        decisions = List.of();
    }

    boolean isRevealed(Instant now) {
        return revealedAt != null || !now.isBefore(deadline);
    }

    /**
     * One more item was scored by one of the raters; the last one reveals all.
     *
     * @throws ProblemException 409 when scores are revealed already
     */
    void take(Instant now) {
        if (isRevealed(now)) {
            throw ProblemException.conflict("calibration-revealed");
        }
        submitted++;
        if (submitted == itemCount * (participants.length + 1)) {
            revealedAt = now;
        }
    }

    /**
     * Keeps what was discussed.
     *
     * @throws ProblemException 409 while blind or once closed; 400 for a question that is not on
     *     the scorecard
     */
    void discuss(DiscussCalibration.Request request, Set<String> questions, Instant now) {
        requireDiscussable(now);
        notes = request.notes() == null ? notes : request.notes();
        if (request.decisions() != null) {
            for (int i = 0; i < request.decisions().size(); i++) {
                if (!questions.contains(request.decisions().get(i).questionId())) {
                    throw ProblemException.invalid(
                            "decisions[%d].questionId".formatted(i), "unknown-reference");
                }
            }
            decisions = List.copyOf(request.decisions());
        }
    }

    /**
     * Ends it.
     *
     * @param agreement ICC(2,1) of the scores; null where undefined
     * @throws ProblemException 409 while blind or once closed
     */
    CalibrationCompleted close(BigDecimal agreement, Instant now) {
        requireDiscussable(now);
        closedAt = now;
        return new CalibrationCompleted(
                id,
                scorecardId,
                scorecardVersion,
                organiser,
                participants(),
                itemCount,
                agreement,
                now);
    }

    void requireRevealed(Instant now) {
        if (!isRevealed(now)) {
            throw ProblemException.conflict("calibration-blind");
        }
    }

    private void requireDiscussable(Instant now) {
        requireRevealed(now);
        if (closedAt != null) {
            throw ProblemException.conflict("calibration-closed");
        }
    }

    boolean isRater(String user) {
        return expert.equals(user) || participants().contains(user);
    }

    boolean isExpert(String user) {
        return expert.equals(user);
    }

    boolean isOrganiser(String user) {
        return organiser.equals(user);
    }

    UUID id() {
        return id;
    }

    UUID scorecardId() {
        return scorecardId;
    }

    int scorecardVersion() {
        return scorecardVersion;
    }

    List<String> participants() {
        return List.of(participants);
    }

    /** Participants and the expert. */
    List<String> raters() {
        return Stream.concat(Stream.of(participants), Stream.of(expert)).toList();
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Changes with the state, which the deadline changes without a write. */
    long tag(Instant now) {
        return 2 * version + (isRevealed(now) ? 1 : 0);
    }

    CalibrationView view(
            List<CalibrationItem> items, List<CalibrationView.Progress> progress, Instant now) {
        Instant revealed = revealedAt == null && isRevealed(now) ? deadline : revealedAt;
        return new CalibrationView(
                id,
                title,
                state(now),
                scorecardId,
                scorecardVersion,
                organiser,
                expert,
                participants(),
                deadline,
                items == null ? null : items.stream().map(CalibrationItem::view).toList(),
                progress,
                notes,
                decisions,
                createdAt,
                revealed,
                closedAt);
    }

    private CalibrationState state(Instant now) {
        if (closedAt != null) {
            return CalibrationState.CLOSED;
        }
        return isRevealed(now) ? CalibrationState.REVEALED : CalibrationState.BLIND;
    }
}
