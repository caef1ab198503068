package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockView;
import io.mushrif.contracts.complaint.ComplaintProfile;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A complaint. Its verbs check {@link ComplaintLifecycle} and say what happened. */
@Entity
public class Complaint {

    /** How long after closing a complaint can be taken up again; later a new one is registered. */
    static final Duration REOPEN_WITHIN = Duration.ofDays(30);

    @Id private UUID id;

    @Version private long version;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status;

    @Enumerated(EnumType.STRING)
    private ComplaintPriority priority;

    @Enumerated(EnumType.STRING)
    private ComplaintChannel channel;

    private UUID customerId;

    private String product;

    private String category;

    private String description;

    private String remedySought;

    private String legalEntity;

    private String language;

    private List<String> tags;

    private UUID teamId;

    private UUID agentId;

    @Enumerated(EnumType.STRING)
    private ComplaintOutcome outcome;

    private String response;

    private Boolean respondedInTime;

    private String source;

    private String externalId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> attributes;

    private String importHash;

    private int importRevision;

    private String registeredBy;

    private Instant receivedAt;

    private Instant createdAt;

    private Instant closedAt;

    private Instant nextDueAt;

    private int timelineLength;

    protected Complaint() {}

    private Complaint(String reference, String user, Instant now) {
        id = Ids.next();
        this.reference = reference;
        status = ComplaintStatus.REGISTERED;
        priority = ComplaintPriority.NORMAL;
        language = "ar";
        tags = List.of();
        attributes = Map.of();
        registeredBy = user;
        createdAt = now;
    }

    static Complaint registered(
            RegisterComplaint.Request request, String reference, String user, Instant now) {
        Complaint complaint = new Complaint(reference, user, now);
        complaint.priority = or(request.priority(), ComplaintPriority.NORMAL);
        complaint.channel = request.channel();
        complaint.customerId = request.customerId();
        complaint.product = request.product();
        complaint.category = request.category();
        complaint.description = request.description();
        complaint.remedySought = request.remedySought();
        complaint.legalEntity = request.legalEntity();
        complaint.language = or(request.language(), "ar");
        complaint.tags = request.tags() == null ? List.of() : List.copyOf(request.tags());
        complaint.source = request.source();
        complaint.externalId = request.externalId();
        complaint.receivedAt = or(request.receivedAt(), now);
        return complaint;
    }

    static Complaint imported(ImportedComplaint row, String reference, String user, Instant now) {
        Complaint complaint = new Complaint(reference, user, now);
        complaint.source = row.source();
        complaint.externalId = row.externalId();
        complaint.receivedAt = row.receivedAt();
        complaint.takeOver(row);
        return complaint;
    }

    private void takeOver(ImportedComplaint row) {
        status = row.status();
        channel = row.channel();
        product = row.product();
        category = row.category();
        description = row.description();
        legalEntity = row.legalEntity();
        language = or(row.language(), language);
        response = row.response();
        respondedInTime = row.respondedInTime();
        attributes = row.attributes();
        importHash = row.hash();
        importRevision++;
    }

    /** Takes over a later state from the other system; what was done here since stays. */
    Happening reimport(ImportedComplaint row, boolean workedOnHere, Instant now) {
        ComplaintStatus before = status;
        String responseBefore = response;
        takeOver(row);
        if (workedOnHere) {
            status = before;
            response = responseBefore;
        }
        return Happening.of(
                TimelineType.REIMPORTED, now, "revision", importRevision, "status", status.name());
    }

    Happening acknowledge(String message, Instant now) {
        move(ComplaintVerb.ACKNOWLEDGE);
        return Happening.of(TimelineType.ACKNOWLEDGED, now, "message", message);
    }

    Happening assess(AssessComplaint.Request request, Instant now) {
        move(ComplaintVerb.ASSESS);
        ComplaintPriority before = priority;
        priority = or(request.priority(), priority);
        return Happening.of(
                TimelineType.ASSESSED,
                now,
                "note",
                request.note(),
                "priorityBefore",
                before.name(),
                "priority",
                priority.name());
    }

    Happening investigate(String note, Instant now) {
        move(ComplaintVerb.INVESTIGATE);
        return Happening.of(TimelineType.INVESTIGATED, now, "note", note);
    }

    Happening waitFor(WaitForAnswer.Party party, String reason, Instant now) {
        move(
                party == WaitForAnswer.Party.CUSTOMER
                        ? ComplaintVerb.WAIT_FOR_CUSTOMER
                        : ComplaintVerb.WAIT_FOR_DEPARTMENT);
        return Happening.of(TimelineType.WAITING, now, "party", party.name(), "reason", reason);
    }

    Happening resume(String note, Instant now) {
        move(ComplaintVerb.RESUME);
        return Happening.of(TimelineType.RESUMED, now, "note", note);
    }

    Happening resolve(ResolveComplaint.Request request, Instant now) {
        move(ComplaintVerb.RESOLVE);
        outcome = request.outcome();
        response = request.response();
        return Happening.of(
                TimelineType.RESOLVED, now, "outcome", outcome.name(), "response", response);
    }

    Happening reject(String reason, Instant now) {
        move(ComplaintVerb.REJECT);
        return Happening.of(TimelineType.REJECTED, now, "reason", reason);
    }

    Happening close(String note, Instant now) {
        move(ComplaintVerb.CLOSE);
        closedAt = now;
        return Happening.of(TimelineType.CLOSED, now, "note", note);
    }

    Happening reopen(String reason, Instant now) {
        ComplaintStatus next = ComplaintLifecycle.after(status, ComplaintVerb.REOPEN);
        if (closedAt == null || closedAt.plus(REOPEN_WITHIN).isBefore(now)) {
            throw ProblemException.conflict("complaint-closed-too-long", REOPEN_WITHIN.toDays());
        }
        status = next;
        closedAt = null;
        return Happening.of(TimelineType.REOPENED, now, "reason", reason);
    }

    Happening withdraw(String reason, Instant now) {
        move(ComplaintVerb.WITHDRAW);
        closedAt = now;
        return Happening.of(TimelineType.WITHDRAWN, now, "reason", reason);
    }

    Happening assign(UUID agent, UUID team, String reason, Instant now) {
        move(ComplaintVerb.ASSIGN);
        Happening happening =
                Happening.of(
                        TimelineType.ASSIGNED,
                        now,
                        "agentBefore",
                        text(agentId),
                        "agent",
                        text(agent),
                        "reason",
                        reason);
        agentId = agent;
        teamId = or(team, teamId);
        return happening;
    }

    Happening change(ChangeComplaint.Request request, Instant now) {
        move(ComplaintVerb.CHANGE);
        Map<String, Object> details = new LinkedHashMap<>();
        priority = changed(details, "priority", priority, request.priority());
        product = changed(details, "product", product, request.product());
        category = changed(details, "category", category, request.category());
        description = changed(details, "description", description, request.description());
        remedySought = changed(details, "remedySought", remedySought, request.remedySought());
        legalEntity = changed(details, "legalEntity", legalEntity, request.legalEntity());
        language = changed(details, "language", language, request.language());
        customerId = changed(details, "customerId", customerId, request.customerId());
        tags = changed(details, "tags", tags, request.tags());
        return new Happening(TimelineType.CHANGED, now, details);
    }

    private static <T> T changed(Map<String, Object> details, String field, T before, T after) {
        if (after == null || after.equals(before)) {
            return before;
        }
        details.put(
                field, Map.of("before", Objects.toString(before, ""), "after", after.toString()));
        return after;
    }

    private void move(ComplaintVerb verb) {
        status = ComplaintLifecycle.after(status, verb);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    /** The number of the next entry in the timeline. */
    int nextTimelineSeq() {
        timelineLength++;
        return timelineLength;
    }

    void due(Instant next) {
        nextDueAt = next;
    }

    ComplaintProfile profile() {
        return new ComplaintProfile(
                product,
                category,
                channel.name(),
                legalEntity,
                priority.name(),
                language,
                teamId,
                agentId,
                receivedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    ComplaintStatus status() {
        return status;
    }

    ComplaintPriority priority() {
        return priority;
    }

    UUID customerId() {
        return customerId;
    }

    UUID teamId() {
        return teamId;
    }

    UUID agentId() {
        return agentId;
    }

    String registeredBy() {
        return registeredBy;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant nextDueAt() {
        return nextDueAt;
    }

    String source() {
        return source;
    }

    String externalId() {
        return externalId;
    }

    Boolean respondedInTime() {
        return respondedInTime;
    }

    int importRevision() {
        return importRevision;
    }

    ComplaintOutcome outcome() {
        return outcome;
    }

    ComplaintSummary summary() {
        return new ComplaintSummary(
                id,
                reference,
                status,
                priority,
                channel,
                product,
                category,
                legalEntity,
                language,
                tags,
                customerId,
                teamId,
                agentId,
                source,
                externalId,
                receivedAt,
                nextDueAt);
    }

    ComplaintView view(List<ClockView> clocks) {
        return new ComplaintView(
                id,
                reference,
                status,
                priority,
                channel,
                product,
                category,
                description,
                remedySought,
                legalEntity,
                language,
                tags,
                customerId,
                teamId,
                agentId,
                outcome,
                response,
                respondedInTime,
                source,
                externalId,
                attributes,
                registeredBy,
                receivedAt,
                createdAt,
                closedAt,
                nextDueAt,
                clocks);
    }
}
