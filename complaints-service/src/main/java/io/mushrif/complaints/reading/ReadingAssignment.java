package io.mushrif.complaints.reading;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** An article that agents, teams or everybody have to read. */
@Entity
@Table(name = "reading_assignment")
class ReadingAssignment {

    @Id private UUID id;

    @Version private long version;

    private UUID articleId;

    @Enumerated(EnumType.STRING)
    private ReadingTarget target;

    private List<UUID> teamIds;

    private List<UUID> agentIds;

    private boolean standing;

    private LocalDate dueOn;

    private int days;

    private String createdBy;

    private Instant createdAt;

    private String withdrawnBy;

    private Instant withdrawnAt;

    protected ReadingAssignment() {}

    ReadingAssignment(
            UUID articleId,
            AssignReading.Request request,
            String user,
            LocalDate today,
            Instant now) {
        id = Ids.next();
        this.articleId = articleId;
        target = request.to();
        teamIds = request.teams();
        agentIds = request.agents();
        standing = request.isStanding();
        dueOn = request.dueOn();
        days = Math.toIntExact(ChronoUnit.DAYS.between(today, request.dueOn()));
        createdBy = user;
        createdAt = now;
    }

    void withdraw(String user, Instant now) {
        if (withdrawnAt != null) {
            throw ProblemException.conflict("reading-assignment-withdrawn");
        }
        withdrawnBy = user;
        withdrawnAt = now;
    }

    /** Whether this user made it. */
    boolean isOf(String username) {
        return createdBy.equals(username);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID articleId() {
        return articleId;
    }

    ReadingTarget target() {
        return target;
    }

    List<UUID> teamIds() {
        return teamIds;
    }

    List<UUID> agentIds() {
        return agentIds;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ReadingAssignmentView view(ReadingFigures figures) {
        return new ReadingAssignmentView(
                id,
                articleId,
                target,
                teamIds,
                agentIds,
                standing,
                dueOn,
                figures,
                createdBy,
                createdAt,
                withdrawnBy,
                withdrawnAt);
    }
}
