package io.mushrif.quality.sampling;

import io.mushrif.platform.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * Which interactions of the team or queue a plan draws from; what is absent does not restrict.
 *
 * @param channels CALL, EMAIL, CHAT, MESSAGE, SOCIAL, FORM, IN_PERSON
 * @param directions INBOUND, OUTBOUND
 * @param outcomes ANSWERED, ABANDONED
 * @param languages ISO 639-1
 * @param handledAtLeast those that were handled this long or longer
 * @param handledAtMost those that were handled this long or shorter
 */
public record Eligibility(
        @Size(max = 7)
                List<
                                @NotBlank
                                @Pattern(regexp = "CALL|EMAIL|CHAT|MESSAGE|SOCIAL|FORM|IN_PERSON")
                                String>
                        channels,
        @Size(max = 2) List<@NotBlank @Pattern(regexp = "INBOUND|OUTBOUND") String> directions,
        @Size(max = 2) List<@NotBlank @Pattern(regexp = "ANSWERED|ABANDONED") String> outcomes,
        @Size(max = 20) List<@NotBlank @Pattern(regexp = "[a-z]{2}") String> languages,
        Duration handledAtLeast,
        Duration handledAtMost) {

    static final Eligibility ALL = new Eligibility(null, null, null, null, null, null);

    void check(String path) {
        if (handledAtLeast != null
                && handledAtMost != null
                && handledAtLeast.compareTo(handledAtMost) > 0) {
            throw ProblemException.invalid(path + ".handledAtLeast", "bad-range", "handledAtMost");
        }
    }
}
