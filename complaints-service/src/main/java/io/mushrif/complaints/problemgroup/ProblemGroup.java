package io.mushrif.complaints.problemgroup;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.time.Ids;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A group of complaints with the same problem. Complaints say which group they are in. */
@Entity
@Table(name = "problem_group")
class ProblemGroup {

    @Id private UUID id;

    @Version private long version;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "title_ar"))
    private LocalizedText title;

    private String description;

    private String product;

    private String category;

    @Enumerated(EnumType.STRING)
    private GroupState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Solution solution;

    private UUID bulkActionId;

    private String createdBy;

    private Instant createdAt;

    private Instant membersChangedAt;

    protected ProblemGroup() {}

    ProblemGroup(CreateProblemGroup.Request request, String user, Instant now) {
        id = Ids.next();
        state = GroupState.OPEN;
        title = request.title();
        description = request.description();
        product = request.product();
        category = request.category();
        createdBy = user;
        createdAt = now;
    }

    void change(ChangeProblemGroup.Request request) {
        title = request.title() == null ? title : request.title();
        description = request.description() == null ? description : request.description();
        product = request.product() == null ? product : request.product();
        category = request.category() == null ? category : request.category();
    }

    /** Complaints came or went: whoever saw the group before has seen another one. */
    void membersChanged(Instant now) {
        membersChangedAt = now;
    }

    /** Its members are answered by a job from now on. */
    void solve(Solution decided, UUID job) {
        state = GroupState.SOLVED;
        solution = decided;
        bulkActionId = job;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Solution solution() {
        return solution;
    }

    UUID bulkActionId() {
        return bulkActionId;
    }

    Instant createdAt() {
        return createdAt;
    }

    ProblemGroupView view(MemberCounts counts) {
        return new ProblemGroupView(
                id,
                title,
                description,
                product,
                category,
                state,
                counts.total(),
                counts.byStatus(),
                state == GroupState.SOLVED ? counts.awaitingResponse() : 0,
                solution,
                bulkActionId == null ? null : "/api/v1/complaint-bulk-actions/" + bulkActionId,
                createdBy,
                createdAt);
    }
}
