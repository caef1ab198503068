package io.mushrif.complaints.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mushrif.complaints.calendar.Calendars;
import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintLifecycle;
import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.complaints.complaint.ComplaintVerb;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.StatusChanges;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.complaints.complaint.WaitForAnswer;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.complaint.ComplaintReferred;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Another department is asked about a complaint. The complaint stands still until the answer, with
 * its service clocks, where the lifecycle lets it; statutory clocks go on. Needs no {@code
 * If-Match}: it takes nothing away from anybody, and what the state does not allow is refused.
 */
@ApplicationScoped
class ReferComplaint {

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Who is asked what.
     *
     * @param department code of the department
     * @param dueAt when the answer is due; the usual time of the department from now if absent
     * @param waiting ({@code wait} in JSON) whether the complaint stands still until the answer;
     *     true if absent
     */
    record Request(
            @NotBlank @Size(max = 50) String department,
            @NotBlank @Size(max = 10_000) String question,
            Instant dueAt,
            @JsonProperty("wait") Boolean waiting) {}

    private final ComplaintWork work;
    private final Departments departments;
    private final Referrals referrals;
    private final Calendars calendars;
    private final ReferralConfig config;
    private final CurrentUser user;
    private final Clock clock;

    ReferComplaint(
            ComplaintWork work,
            Departments departments,
            Referrals referrals,
            Calendars calendars,
            ReferralConfig config,
            CurrentUser user,
            Clock clock) {
        this.work = work;
        this.departments = departments;
        this.referrals = referrals;
        this.calendars = calendars;
        this.config = config;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Referral handle(UUID complaintId, Request request) {
        Department department = departments.referenced(request.department(), "department");
        Instant now = clock.instant();
        Referral referral =
                new Referral(
                        complaintId,
                        department.code(),
                        request.question(),
                        answerTime(department, request.dueAt(), now),
                        user.name(),
                        now);
        work.addition(
                complaintId,
                (complaint, at) -> refer(complaint, referral, request.waiting(), at),
                after -> events(referral, after));
        referrals.persistAndFlush(referral);
        return referral;
    }

    private AnswerTime answerTime(Department department, Instant dueAt, Instant now) {
        BusinessCalendar calendar = calendars.reckoning(department.calendar());
        if (dueAt == null) {
            return AnswerTime.within(
                    department.answerWithin(), now, calendar, config.remindAfter());
        }
        if (!dueAt.isAfter(now)) {
            throw ProblemException.invalid("dueAt", "future");
        }
        if (dueAt.isAfter(now.plus(LONGEST))) {
            throw ProblemException.invalid("dueAt", "within-a-year");
        }
        return AnswerTime.until(dueAt, now, calendar, config.remindAfter());
    }

    private static List<Happening> refer(
            Complaint complaint, Referral referral, Boolean wait, Instant now) {
        ComplaintLifecycle.after(complaint.status(), ComplaintVerb.REFER);
        List<Happening> happenings = new ArrayList<>();
        if (wait == null || wait) {
            if (ComplaintLifecycle.allows(complaint.status(), ComplaintVerb.WAIT_FOR_DEPARTMENT)) {
                happenings.addAll(
                        complaint.waitFor(
                                WaitForAnswer.Party.DEPARTMENT, referral.department(), now));
            }
            if (complaint.status() == ComplaintStatus.WAITING_FOR_DEPARTMENT) {
                referral.holdUp();
            }
        }
        happenings.add(
                0,
                Happening.of(
                        TimelineType.REFERRED,
                        now,
                        "referral",
                        referral.id().toString(),
                        "department",
                        referral.department(),
                        "dueAt",
                        referral.dueAt().toString(),
                        "waits",
                        referral.waits()));
        return happenings;
    }

    private static List<Event> events(Referral referral, ComplaintWork.After after) {
        List<Event> events = new ArrayList<>();
        events.add(
                new ComplaintReferred(
                        after.complaint().id(),
                        after.complaint().reference(),
                        referral.id(),
                        referral.department(),
                        referral.dueAt(),
                        referral.waits(),
                        after.complaint().profile(),
                        after.now()));
        events.addAll(StatusChanges.of(after));
        return events;
    }
}
