package io.mushrif.complaints.escalation;

import io.mushrif.complaints.complaint.ComplaintPriority;
import io.mushrif.complaints.complaint.Severity;
import io.mushrif.platform.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * One line of the escalation matrix. A condition that is absent holds for all complaints.
 *
 * @param trigger CLOCK or ASSESSMENT
 * @param clock name of the clock; absent for every clock. For CLOCK only
 * @param percent part of the time that is used up: 75, 90 or what the clock warns at, 100 for the
 *     breach. For CLOCK only, and then required
 * @param regime clock policy of the law that the complaint falls under
 * @param minSeverity this severity or a graver one
 * @param minPriority this priority or a more urgent one
 * @param level how far up it goes, 1 to 9
 * @param tell groups of people who are told
 * @param users user names of further people who are told
 * @param takeOver agent to whom the complaint is given; absent to leave it where it is
 */
public record EscalationRuleView(
        String name,
        @NotNull EscalationTrigger trigger,
        @Size(max = 60) String clock,
        @Min(1) @Max(100) Integer percent,
        @Size(max = 50) String regime,
        Severity minSeverity,
        ComplaintPriority minPriority,
        @NotNull @Min(1) @Max(9) Integer level,
        @Size(max = 2) List<@NotNull Audience> tell,
        @Size(max = 20) List<@NotBlank @Size(max = 100) String> users,
        UUID takeOver) {

    public EscalationRuleView {
        tell = tell == null ? List.of() : List.copyOf(tell);
        users = users == null ? List.of() : List.copyOf(users);
    }

    EscalationRuleView named(String key) {
        return new EscalationRuleView(
                key,
                trigger,
                clock,
                percent,
                regime,
                minSeverity,
                minPriority,
                level,
                tell,
                users,
                takeOver);
    }

    /**
     * Checks what one field says against another.
     *
     * @throws ProblemException 400 with the field named
     */
    void requireSense() {
        if (trigger == EscalationTrigger.PERSON) {
            throw ProblemException.invalid("trigger", "rule-trigger");
        }
        if (trigger == EscalationTrigger.CLOCK && percent == null) {
            throw ProblemException.invalid("percent", "required");
        }
        if (trigger == EscalationTrigger.ASSESSMENT && (clock != null || percent != null)) {
            throw ProblemException.invalid(clock != null ? "clock" : "percent", "clock-rule-only");
        }
        if (tell.isEmpty() && users.isEmpty() && takeOver == null) {
            throw ProblemException.invalid("tell", "required");
        }
    }
}
