package io.mushrif.complaints.cause;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.contracts.complaint.ComplaintCauseFound;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The root cause of a complaint is found, or thought to be another one. Possible at any time, also
 * after closing: a cause is often found later. Only one that was merged has none of its own.
 */
@ApplicationScoped
class FindRootCause {

    /**
     * What was found out.
     *
     * @param cause code of the root cause
     * @param fiveWhys from what happened down to the root, in order
     * @param contributingFactors what contributed, most important first
     * @param confirmed whether somebody who answers for the work has agreed; analysts propose only
     */
    public record Request(
            @NotBlank @Size(max = 50) String cause,
            @Size(max = 10) List<@NotNull @Valid Why> fiveWhys,
            @Size(max = 20) List<@NotNull @Valid Factor> contributingFactors,
            @Size(max = 4000) String summary,
            @Size(max = 100) String department,
            boolean confirmed) {

        /** One step. */
        public record Why(
                @NotBlank @Size(max = 1000) String why,
                @NotBlank @Size(max = 1000) String because) {}

        /** What contributed. */
        public record Factor(
                @NotBlank @Size(max = 50) String cause, @Size(max = 1000) String note) {}

        private RootCauseContent content() {
            return new RootCauseContent(
                    cause,
                    fiveWhys == null
                            ? List.of()
                            : fiveWhys.stream()
                                    .map(w -> new RootCauseContent.Why(w.why(), w.because()))
                                    .toList(),
                    contributingFactors == null
                            ? List.of()
                            : contributingFactors.stream()
                                    .map(f -> new RootCauseContent.Factor(f.cause(), f.note()))
                                    .toList(),
                    summary,
                    department,
                    confirmed);
        }
    }

    /** The root cause and the version of the complaint after it. */
    record Found(long version, RootCauseView view) {}

    private final ComplaintWork work;
    private final RootCauses rootCauses;
    private final Causes causes;
    private final CurrentUser user;

    FindRootCause(ComplaintWork work, RootCauses rootCauses, Causes causes, CurrentUser user) {
        this.work = work;
        this.rootCauses = rootCauses;
        this.causes = causes;
        this.user = user;
    }

    @Transactional
    Found handle(UUID id, Request request) {
        RootCauseContent content = request.content();
        RootCauseContent[] before = new RootCauseContent[1];
        ComplaintWork.Done done =
                work.onBehalfOfUser(
                        id,
                        (complaint, now) -> {
                            RootCause known = rootCauses.findById(id);
                            before[0] = known == null ? null : known.content();
                            check(complaint, content, before[0]);
                            return found(known == null ? new RootCause(id) : known, content, now);
                        },
                        after -> List.of(event(after, content, before[0])));
        return new Found(done.version(), rootCauses.require(id).view());
    }

    private List<Happening> found(RootCause rootCause, RootCauseContent content, Instant now) {
        RootCauseContent before = rootCause.content();
        RootCauseRevision revision = rootCause.find(content, user.name(), now);
        rootCauses.persist(rootCause);
        rootCauses.keep(revision);
        return List.of(
                Happening.of(
                        TimelineType.CAUSE_FOUND,
                        now,
                        "causeBefore",
                        before == null ? null : before.cause(),
                        "cause",
                        content.cause(),
                        "contributingBefore",
                        before == null ? null : before.contributing(),
                        "contributing",
                        content.contributing(),
                        "confirmedBefore",
                        before == null ? null : before.confirmed(),
                        "confirmed",
                        content.confirmed(),
                        "department",
                        content.department(),
                        "revision",
                        revision.view().revision()));
    }

    private static ComplaintCauseFound event(
            ComplaintWork.After after, RootCauseContent content, RootCauseContent before) {
        Complaint complaint = after.complaint();
        return new ComplaintCauseFound(
                complaint.id(),
                complaint.reference(),
                content.cause(),
                before == null ? null : before.cause(),
                content.contributing(),
                content.confirmed(),
                complaint.profile(),
                after.now());
    }

    /** A cause that is no longer used may stay where it was named before. */
    private void check(Complaint complaint, RootCauseContent content, RootCauseContent before) {
        if (complaint.status() == ComplaintStatus.MERGED) {
            throw ProblemException.conflict(
                    "complaint-move-refused", "FIND_CAUSE", complaint.status().name());
        }
        if (content.confirmed()
                && !user.hasAny(Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN)) {
            throw ProblemException.forbidden();
        }
        if (before == null || !before.cause().equals(content.cause())) {
            causes.requireReference(content.cause(), "cause");
        }
        List<String> named = before == null ? List.of() : before.contributing();
        List<String> contributing = content.contributing();
        for (int i = 0; i < contributing.size(); i++) {
            String field = "contributingFactors[" + i + "].cause";
            String code = contributing.get(i);
            if (code.equals(content.cause()) || contributing.indexOf(code) != i) {
                throw ProblemException.invalid(field, "cause-twice");
            }
            if (!named.contains(code)) {
                causes.requireReference(code, field);
            }
        }
    }
}
