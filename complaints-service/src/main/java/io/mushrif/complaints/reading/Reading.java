package io.mushrif.complaints.reading;

import io.mushrif.complaints.article.ArticleKind;
import io.mushrif.contracts.article.ArticleSigned;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One agent has to read one version of an article and sign it. */
@Entity
@Table(name = "reading")
class Reading {

    @Id private UUID id;

    @Version private long version;

    private UUID assignmentId;

    private UUID articleId;

    private int number;

    @Enumerated(EnumType.STRING)
    private ArticleKind kind;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar"))
    private LocalizedText title;

    private String checksum;

    private UUID agentId;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ReadingState state;

    private UUID replacesId;

    private Instant assignedAt;

    private Instant signedAt;

    private String endedBecause;

    protected Reading() {}

    /**
     * The agent confirms having read it.
     *
     * @param read checksum of the text that the agent has read
     */
    ArticleSigned sign(String read, LocalDate today, Instant now) {
        if (state != ReadingState.ASSIGNED) {
            throw ProblemException.conflict("reading-not-open", state.name());
        }
        if (!checksum.equals(read)) {
            throw ProblemException.conflict("reading-other-text", number);
        }
        state = ReadingState.SIGNED;
        signedAt = now;
        return new ArticleSigned(
                id,
                articleId,
                number,
                kind.name(),
                agentId,
                checksum,
                dueOn,
                !today.isAfter(dueOn),
                now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID agentId() {
        return agentId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    ReadingView view(UUID team, LocalDate today) {
        return new ReadingView(
                id,
                assignmentId,
                articleId,
                number,
                kind,
                title,
                checksum,
                agentId,
                team,
                dueOn,
                state == ReadingState.ASSIGNED && dueOn.isBefore(today),
                state,
                replacesId,
                assignedAt,
                signedAt,
                endedBecause);
    }
}
