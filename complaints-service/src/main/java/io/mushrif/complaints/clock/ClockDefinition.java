package io.mushrif.complaints.clock;

import io.mushrif.complaints.clock.ClockEvent.Type;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * A clock as data. Exactly one allowance is given: {@code businessTime}, {@code
 * businessTimeByPriority}, {@code period}, {@code duration} or {@code businessDaysAfterReceipt}.
 *
 * @param name what it is called, for example ACKNOWLEDGE, FIRST_RESPONSE, NEXT_RESPONSE, RESOLVE,
 *     FINAL_RESPONSE or SUMMARY. A next-response clock starts at each reply of the customer, all
 *     others at receipt
 * @param kind whether the house set it or the law
 * @param until what it waits for, any of ACKNOWLEDGED, RESPONDED, HELD and RESOLVED. If absent:
 *     acknowledging, or any answer, for a name with "acknowledg"; any answer for first and next
 *     response; the final response for all others. What ends a complaint fulfils every clock
 * @param extended another allowance, which applies once the customer was told in time that the
 *     final response will be late
 * @param warnAt percent of the time at which a warning is due; 75 and 90 if absent
 */
public record ClockDefinition(
        @NotNull @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,59}") String name,
        @NotNull ClockKind kind,
        @Size(max = 4) List<@NotNull Type> until,
        @Size(max = 40) String businessTime,
        @Size(max = 4) Map<String, String> businessTimeByPriority,
        @Size(max = 40) String period,
        @Size(max = 40) String duration,
        Integer businessDaysAfterReceipt,
        @Valid ClockAllowance extended,
        @Size(max = 10) List<@NotNull Integer> warnAt) {

    /** How long it may run. */
    ClockAllowance allowance() {
        return new ClockAllowance(
                businessTime, businessTimeByPriority, period, duration, businessDaysAfterReceipt);
    }
}
