package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockView;
import io.mushrif.contracts.complaint.ComplaintProfile;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Embedded;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private Reporter reporter;

    private String regime;

    @Embedded private Assessment assessment;

    @Enumerated(EnumType.STRING)
    private ComplaintOutcome outcome;

    @Enumerated(EnumType.STRING)
    private ResponseKind responseKind;

    private boolean accepted;

    @JdbcTypeCode(SqlTypes.JSON)
    private Remedy remedy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Recourse recourse;

    private int escalationLevel;

    private UUID parentId;

    private UUID problemGroupId;

    private UUID mergedIntoId;

    private UUID splitFromId;

    private UUID continuesId;

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

    private Instant acknowledgedAt;

    private Instant closedAt;

    private Instant nextDueAt;

    private int partCount;

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
            RegisterComplaint.Request request,
            String regime,
            String reference,
            String user,
            Instant now) {
        Complaint complaint = new Complaint(reference, user, now);
        complaint.priority = or(request.priority(), ComplaintPriority.NORMAL);
        complaint.channel = request.channel();
        complaint.customerId = request.customerId();
        complaint.product = request.product();
        complaint.category = request.category();
        complaint.description = request.description();
        complaint.remedySought = request.remedySought();
        complaint.legalEntity = request.legalEntity();
        complaint.regime = regime;
        complaint.reporter = request.reporter();
        complaint.language = or(request.language(), "ar");
        complaint.tags = request.tags() == null ? List.of() : List.copyOf(request.tags());
        complaint.source = request.source();
        complaint.externalId = request.externalId();
        complaint.receivedAt = or(request.receivedAt(), now);
        return complaint;
    }

    static Complaint imported(
            ImportedComplaint row, String regime, String reference, String user, Instant now) {
        Complaint complaint = new Complaint(reference, user, now);
        complaint.regime = regime;
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
    List<Happening> reimport(ImportedComplaint row, boolean workedOnHere, Instant now) {
        ComplaintStatus before = status;
        String responseBefore = response;
        takeOver(row);
        if (workedOnHere) {
            status = before;
            response = responseBefore;
        }
        return happened(
                TimelineType.REIMPORTED, now, "revision", importRevision, "status", status.name());
    }

    /** The customer was told that it was received. */
    List<Happening> acknowledge(String message, Instant now) {
        move(ComplaintVerb.ACKNOWLEDGE);
        acknowledgedAt = now;
        return happened(TimelineType.ACKNOWLEDGED, now, "message", message);
    }

    List<Happening> assess(
            AssessComplaint.Request request, ComplaintPriority derived, Instant now) {
        move(ComplaintVerb.ASSESS);
        ComplaintPriority next = or(request.priority(), or(derived, priority));
        boolean overridden = derived != null && next != derived;
        if (overridden && (request.reason() == null || request.reason().isBlank())) {
            throw ProblemException.invalid("reason", "priority-reason", derived.name());
        }
        assessment = new Assessment(request, derived, overridden ? request.reason() : null);
        return Stream.concat(
                        Stream.of(
                                Happening.of(
                                        TimelineType.ASSESSED,
                                        now,
                                        "severity",
                                        name(request.severity()),
                                        "safety",
                                        request.safety(),
                                        "complexity",
                                        name(request.complexity()),
                                        "impact",
                                        name(request.impact()),
                                        "immediateAction",
                                        request.immediateAction(),
                                        "derivedPriority",
                                        name(derived),
                                        "note",
                                        request.note())),
                        prioritised(next, request.reason(), now).stream())
                .toList();
    }

    List<Happening> investigate(String note, Instant now) {
        move(ComplaintVerb.INVESTIGATE);
        return happened(TimelineType.INVESTIGATED, now, "note", note);
    }

    /** Somebody outside has to act. */
    public List<Happening> waitFor(WaitForAnswer.Party party, String reason, Instant now) {
        move(
                party == WaitForAnswer.Party.CUSTOMER
                        ? ComplaintVerb.WAIT_FOR_CUSTOMER
                        : ComplaintVerb.WAIT_FOR_DEPARTMENT);
        return happened(TimelineType.WAITING, now, "party", party.name(), "reason", reason);
    }

    /** Work goes on after waiting. */
    public List<Happening> resume(String note, Instant now) {
        move(ComplaintVerb.RESUME);
        return happened(TimelineType.RESUMED, now, "note", note);
    }

    /** The customer was told how it stands. */
    public List<Happening> inform(String message, Instant now) {
        move(ComplaintVerb.INFORM);
        return happened(TimelineType.INFORMED, now, "message", message);
    }

    /** The customer was told why the final response takes longer, and where to go meanwhile. */
    public List<Happening> hold(String reason, Instant now) {
        move(ComplaintVerb.HOLD);
        return happened(TimelineType.HELD, now, "reason", reason);
    }

    /** The customer wrote or called again; whoever waited for that goes on. */
    public List<Happening> customerReplied(String text, Instant now) {
        boolean waited = status == ComplaintStatus.WAITING_FOR_CUSTOMER;
        move(ComplaintVerb.CUSTOMER_REPLY);
        Happening reply = Happening.of(TimelineType.CUSTOMER_REPLIED, now, "text", text);
        return waited
                ? List.of(
                        reply, Happening.of(TimelineType.RESUMED, now, "note", "customer-replied"))
                : List.of(reply);
    }

    List<Happening> resolve(ResolveComplaint.Request request, Instant now) {
        move(ComplaintVerb.RESOLVE);
        outcome = request.outcome();
        response = request.response();
        responseKind = or(request.kind(), ResponseKind.FINAL_RESPONSE);
        remedy = request.remedy();
        recourse = request.recourse();
        accepted = false;
        Money redress = remedy == null ? null : remedy.redress();
        return happened(
                TimelineType.RESOLVED,
                now,
                "kind",
                responseKind.name(),
                "outcome",
                outcome.name(),
                "response",
                response,
                "remedy",
                remedy == null ? null : remedy.type().name(),
                "redressAmount",
                redress == null ? null : redress.amount().toPlainString(),
                "redressCurrency",
                redress == null ? null : redress.currency());
    }

    List<Happening> accept(String note, Instant now) {
        move(ComplaintVerb.ACCEPT);
        accepted = true;
        return happened(TimelineType.ACCEPTED, now, "note", note);
    }

    List<Happening> reject(RejectResponse.Request request, Instant now) {
        move(ComplaintVerb.REJECT);
        accepted = false;
        recourse = or(request.recourse(), recourse);
        return happened(
                TimelineType.REJECTED,
                now,
                "reason",
                request.reason(),
                "recourse",
                recourse == null ? null : recourse.kind().name());
    }

    List<Happening> close(String note, Instant now) {
        ComplaintStatus next = ComplaintLifecycle.after(status, ComplaintVerb.CLOSE);
        if (responseKind == ResponseKind.SUMMARY_RESOLUTION && !accepted) {
            throw ProblemException.conflict("summary-not-accepted");
        }
        status = next;
        closedAt = now;
        return happened(TimelineType.CLOSED, now, "note", note);
    }

    /** Whether it was closed so long ago that a new one continues it instead. */
    boolean isClosedTooLong(Instant now) {
        ComplaintLifecycle.after(status, ComplaintVerb.REOPEN);
        return closedAt == null || closedAt.plus(REOPEN_WITHIN).isBefore(now);
    }

    List<Happening> reopen(String reason, Instant now) {
        move(ComplaintVerb.REOPEN);
        closedAt = null;
        accepted = false;
        return happened(TimelineType.REOPENED, now, "reason", reason);
    }

    List<Happening> withdraw(String reason, Instant now) {
        move(ComplaintVerb.WITHDRAW);
        closedAt = now;
        return happened(TimelineType.WITHDRAWN, now, "reason", reason);
    }

    /** It is given to an agent, or taken from one (null). */
    public List<Happening> assign(UUID agent, UUID team, String reason, Instant now) {
        move(ComplaintVerb.ASSIGN);
        List<Happening> happened =
                happened(
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
        return happened;
    }

    /** Somebody higher up has to know or to act. */
    public List<Happening> escalate(int level, Instant now, Object... details) {
        move(ComplaintVerb.ESCALATE);
        escalationLevel = Math.max(escalationLevel, level);
        return happened(TimelineType.ESCALATED, now, details);
    }

    List<Happening> change(ChangeComplaint.Request request, String newRegime, Instant now) {
        move(ComplaintVerb.CHANGE);
        Map<String, Object> details = new LinkedHashMap<>();
        product = changed(details, "product", product, request.product());
        category = changed(details, "category", category, request.category());
        description = changed(details, "description", description, request.description());
        remedySought = changed(details, "remedySought", remedySought, request.remedySought());
        legalEntity = changed(details, "legalEntity", legalEntity, request.legalEntity());
        regime = changed(details, "regime", regime, newRegime);
        language = changed(details, "language", language, request.language());
        customerId = changed(details, "customerId", customerId, request.customerId());
        reporter = changed(details, "reporter", reporter, request.reporter());
        tags = changed(details, "tags", tags, request.tags());
        List<Happening> priorities = prioritised(or(request.priority(), priority), null, now);
        return Stream.concat(
                        details.isEmpty() && !priorities.isEmpty()
                                ? Stream.empty()
                                : Stream.of(new Happening(TimelineType.CHANGED, now, details)),
                        priorities.stream())
                .toList();
    }

    ComplaintPart part(String text, String partCategory, Instant now) {
        move(ComplaintVerb.PART);
        partCount++;
        return new ComplaintPart(id, partCount, text, partCategory, now);
    }

    List<Happening> partAdded(ComplaintPart part, Instant now) {
        return happened(TimelineType.PART_ADDED, now, "part", part.number());
    }

    List<Happening> partAnswered(ComplaintPart part, ComplaintOutcome decision, Instant now) {
        move(ComplaintVerb.PART);
        return happened(
                TimelineType.PART_ANSWERED, now, "part", part.number(), "outcome", decision.name());
    }

    /** A new complaint of one of its points, received when this one was. */
    Complaint splitOff(String text, String otherCategory, String newReference, Instant now) {
        Complaint other = like(text, newReference, registeredBy, now);
        other.category = or(otherCategory, category);
        other.receivedAt = receivedAt;
        other.splitFromId = id;
        other.teamId = teamId;
        other.acknowledgedAt = acknowledgedAt;
        other.status =
                acknowledgedAt == null ? ComplaintStatus.REGISTERED : ComplaintStatus.ACKNOWLEDGED;
        return other;
    }

    List<Happening> split(Complaint other, List<Integer> parts, String reason, Instant now) {
        move(ComplaintVerb.SPLIT);
        return happened(
                TimelineType.SPLIT, now, "into", other.reference, "parts", parts, "reason", reason);
    }

    /** A new complaint that takes this one up again, received now. */
    Complaint continued(String text, String newReference, Instant now) {
        Complaint other = like(text, newReference, registeredBy, now);
        other.receivedAt = now;
        other.continuesId = id;
        other.teamId = teamId;
        return other;
    }

    private Complaint like(String text, String newReference, String user, Instant now) {
        Complaint other = new Complaint(newReference, user, now);
        other.priority = priority;
        other.channel = channel;
        other.customerId = customerId;
        other.reporter = reporter;
        other.product = product;
        other.category = category;
        other.description = text;
        other.remedySought = remedySought;
        other.legalEntity = legalEntity;
        other.regime = regime;
        other.language = language;
        other.tags = tags;
        return other;
    }

    /** That the customer was told of it when it still was a point of another complaint. */
    Optional<Happening> acknowledgedBefore(Instant now) {
        return acknowledgedAt == null || acknowledgedAt.isAfter(now)
                ? Optional.empty()
                : Optional.of(
                        Happening.of(
                                TimelineType.ACKNOWLEDGED,
                                acknowledgedAt,
                                "message",
                                "with-the-first-complaint"));
    }

    List<Happening> merge(Complaint into, String reason, Instant now) {
        move(ComplaintVerb.MERGE);
        mergedIntoId = into.id;
        closedAt = now;
        return happened(TimelineType.MERGED, now, "into", into.reference, "reason", reason);
    }

    List<Happening> under(UUID parent, Instant now) {
        move(ComplaintVerb.LINK);
        List<Happening> happened =
                happened(
                        TimelineType.LINKED,
                        now,
                        "parentBefore",
                        text(parentId),
                        "parent",
                        text(parent));
        parentId = parent;
        return happened;
    }

    /** It is put into a group of complaints with the same problem, or taken out (null). */
    public List<Happening> group(UUID problemGroup, Instant now) {
        move(ComplaintVerb.LINK);
        List<Happening> happened =
                happened(
                        TimelineType.LINKED,
                        now,
                        "problemGroupBefore",
                        text(problemGroupId),
                        "problemGroup",
                        text(problemGroup));
        problemGroupId = problemGroup;
        return happened;
    }

    /** Something that was taken out of the timeline is not kept here either. */
    void forget(Object text) {
        if (text.equals(response)) {
            response = RedactEntry.REDACTED;
        }
        if (assessment != null) {
            assessment.forget(text);
        }
    }

    /** Its labels are other ones. */
    public List<Happening> tag(List<String> labels, Instant now) {
        move(ComplaintVerb.CHANGE);
        Map<String, Object> details = new LinkedHashMap<>();
        tags = changed(details, "tags", tags, List.copyOf(labels));
        return List.of(new Happening(TimelineType.CHANGED, now, details));
    }

    private List<Happening> prioritised(ComplaintPriority next, String reason, Instant now) {
        if (next == priority) {
            return List.of();
        }
        ComplaintPriority before = priority;
        priority = next;
        return happened(
                TimelineType.PRIORITISED,
                now,
                "before",
                before.name(),
                "priority",
                next.name(),
                "reason",
                reason);
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

    private static List<Happening> happened(TimelineType type, Instant at, Object... pairs) {
        return List.of(Happening.of(type, at, pairs));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
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

    /** What events say of it. */
    public ComplaintProfile profile() {
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

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The complaint that goes on in its place; null for none. */
    public UUID mergedIntoId() {
        return mergedIntoId;
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }

    /** What people call it. */
    public String reference() {
        return reference;
    }

    /** Where it stands. */
    public ComplaintStatus status() {
        return status;
    }

    /** How urgent it is. */
    public ComplaintPriority priority() {
        return priority;
    }

    /** How it came in. */
    public ComplaintChannel channel() {
        return channel;
    }

    /** Who complains; null when not known. */
    public UUID customerId() {
        return customerId;
    }

    /** Who complains on behalf of the customer; null for nobody. */
    public Reporter reporter() {
        return reporter;
    }

    /** Team that works on it; null for none. */
    public UUID teamId() {
        return teamId;
    }

    /** Agent who works on it; null for none. */
    public UUID agentId() {
        return agentId;
    }

    /** Product or service; null when not known. */
    public String product() {
        return product;
    }

    /** Category; null when not known. */
    public String category() {
        return category;
    }

    /** What the customer says. */
    public String description() {
        return description;
    }

    /** Legal entity that answers for it; null when not known. */
    public String legalEntity() {
        return legalEntity;
    }

    /** Clock policy of the law that it falls under; null for none. */
    public String regime() {
        return regime;
    }

    /** Language of the customer, ISO 639-1. */
    public String language() {
        return language;
    }

    /** Labels. */
    public List<String> tags() {
        return tags;
    }

    /** How bad it is for the customer; null before the assessment. */
    public Severity severity() {
        return assessment == null ? null : assessment.view().severity();
    }

    /** The decision; null before the response. */
    public ComplaintOutcome outcome() {
        return outcome;
    }

    /** What the customer was told in the end; null before. */
    public String response() {
        return response;
    }

    /** What the customer was given; null for nothing, and before the response. */
    public Remedy remedy() {
        return remedy;
    }

    /** Where the customer can go with the response; null when not said. */
    public Recourse recourse() {
        return recourse;
    }

    /** How far up it has been escalated; 0 for not at all. */
    public int escalationLevel() {
        return escalationLevel;
    }

    /** The group of complaints with the same problem; null for none. */
    public UUID problemGroupId() {
        return problemGroupId;
    }

    UUID parentId() {
        return parentId;
    }

    /** When the customer complained. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** When it was closed or withdrawn; null while open. */
    public Instant closedAt() {
        return closedAt;
    }

    String registeredBy() {
        return registeredBy;
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

    /** As a list shows it. */
    public ComplaintSummary summary() {
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

    /** As the API shows it. */
    public ComplaintView view(List<ClockView> clocks) {
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
                regime,
                language,
                tags,
                customerId,
                reporter,
                teamId,
                agentId,
                assessment == null ? null : assessment.view(),
                escalationLevel,
                outcome,
                responseKind,
                response,
                accepted,
                remedy,
                recourse,
                respondedInTime,
                source,
                externalId,
                attributes,
                parentId,
                problemGroupId,
                mergedIntoId,
                splitFromId,
                continuesId,
                registeredBy,
                receivedAt,
                createdAt,
                closedAt,
                nextDueAt,
                clocks,
                null);
    }
}
