package io.mushrif.quality.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * After what a survey is sent: everything has to hold that is given.
 *
 * @param event what happened
 * @param outcomes of the complaint (UPHELD, PARTLY_UPHELD, NOT_UPHELD, SETTLED) or of the
 *     interaction (ANSWERED, ABANDONED)
 * @param categories of the complaint
 * @param teamIds teams that handled it
 * @param channels by which it came
 * @param queues of the interaction
 */
public record SurveyTrigger(
        @NotNull TriggerEvent event,
        @Size(max = 10) Set<@NotBlank @Size(max = 20) String> outcomes,
        @Size(max = 100) Set<@NotBlank @Size(max = 200) String> categories,
        @Size(max = 100) Set<@NotNull UUID> teamIds,
        @Size(max = 20) Set<@NotBlank @Size(max = 20) String> channels,
        @Size(max = 100) Set<@NotBlank @Size(max = 200) String> queues) {

    boolean covers(Occurrence what) {
        return event == what.event()
                && holds(outcomes, what.outcome())
                && holds(categories, what.category())
                && holds(teamIds, what.teamId())
                && holds(channels, what.channel())
                && holds(queues, what.queue());
    }

    private static <T> boolean holds(Set<T> wanted, T found) {
        return wanted == null || wanted.isEmpty() || found != null && wanted.contains(found);
    }
}
