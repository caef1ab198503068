package io.mushrif.complaints.escalation;

import io.mushrif.complaints.complaint.AssignComplaint;
import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.contracts.complaint.ComplaintEscalated;
import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A complaint goes up: somebody is told, and perhaps takes it over. */
@ApplicationScoped
class EscalateComplaint {

    static final String ACTOR = "escalation";

    /**
     * Why a person sends it up.
     *
     * @param level 1 for those who lead the team, 2 and more for operations managers too; 1 if
     *     absent
     */
    public record Request(
            @NotBlank @Size(max = 4000) String reason, @Min(1) @Max(9) Integer level) {

        int levelOrFirst() {
            return level == null ? 1 : level;
        }
    }

    private final ComplaintWork work;
    private final AssignComplaint assignment;
    private final Escalations escalations;
    private final Directory directory;

    EscalateComplaint(
            ComplaintWork work,
            AssignComplaint assignment,
            Escalations escalations,
            Directory directory) {
        this.work = work;
        this.assignment = assignment;
        this.escalations = escalations;
        this.directory = directory;
    }

    /** On behalf of the current user. */
    @Transactional
    ComplaintWork.Done handle(UUID id, Request request) {
        EscalationCause cause = EscalationCause.person(request.levelOrFirst(), request.reason());
        List<Audience> audiences =
                cause.level() == 1
                        ? List.of(Audience.TEAM_SUPERVISORS)
                        : List.of(Audience.values());
        Telling telling = telling(work.visible(id), cause, audiences, List.of());
        return work.onBehalfOfUser(id, telling::escalate, telling::tell);
    }

    /** Because a line of the matrix holds, inside the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handle(Complaint complaint, EscalationRuleView rule, String clock, Integer percent) {
        Optional<DirectoryAgent> taker =
                Optional.ofNullable(rule.takeOver())
                        .flatMap(directory::agent)
                        .filter(DirectoryAgent::active);
        Telling telling =
                telling(
                        complaint,
                        EscalationCause.of(rule, clock, percent),
                        rule.tell(),
                        rule.users());
        work.becauseOf(complaint.id(), telling::escalate, telling::tell, ACTOR);
        taker.ifPresent(
                agent ->
                        assignment.handle(
                                complaint.id(), agent.id(), agent.teamId(), "escalated", ACTOR));
    }

    private Telling telling(
            Complaint complaint,
            EscalationCause cause,
            List<Audience> audiences,
            List<String> users) {
        Set<String> told = new TreeSet<>(users);
        if (audiences.contains(Audience.TEAM_SUPERVISORS) && complaint.teamId() != null) {
            told.addAll(directory.supervisorsOf(complaint.teamId()));
        }
        // a complaint of no team has nobody who leads it: then it is the managers' concern
        if (audiences.contains(Audience.OPERATIONS_MANAGERS) || told.isEmpty()) {
            told.add(Roles.OPERATIONS_MANAGER);
        }
        return new Telling(cause, List.copyOf(told));
    }

    /** An escalation with the people who are told of it. */
    private final class Telling {

        private final EscalationCause cause;
        private final List<String> told;

        private Telling(EscalationCause cause, List<String> told) {
            this.cause = cause;
            this.told = told;
        }

        private List<Happening> escalate(Complaint complaint, Instant now) {
            List<Happening> happened =
                    complaint.escalate(
                            cause.level(),
                            now,
                            "level",
                            cause.level(),
                            "trigger",
                            cause.trigger().name(),
                            "rule",
                            cause.rule(),
                            "clock",
                            cause.clock(),
                            "percent",
                            cause.percent(),
                            "reason",
                            cause.reason(),
                            "told",
                            told);
            escalations.persist(new Escalation(complaint, cause, told, now));
            return happened;
        }

        private List<ComplaintEscalated> tell(ComplaintWork.After after) {
            Complaint complaint = after.complaint();
            return List.of(
                    new ComplaintEscalated(
                            complaint.id(),
                            complaint.reference(),
                            cause.level(),
                            cause.rule() == null ? ComplaintEvent.IN_TIMELINE : cause.rule(),
                            cause.clock(),
                            told,
                            complaint.profile(),
                            after.now()));
        }
    }
}
