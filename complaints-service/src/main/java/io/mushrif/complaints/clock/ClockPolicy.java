package io.mushrif.complaints.clock;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Clocks that run together on a complaint: those of the house, or a regime of the law.
 *
 * @param name by which complaints refer to it, taken from the address
 * @param titles what people call it
 * @param source law, rule and paragraph that its figures come from, and what is a choice of the
 *     house
 * @param calendar whose business time and zone count; the default calendar if absent
 * @param statutory whether it is a regime of the law or a regulator; a complaint falls under one at
 *     most
 */
public record ClockPolicy(
        String name,
        @NotNull @Valid LocalizedText titles,
        @Size(max = 2000) String source,
        @Size(max = 50) String calendar,
        @NotNull Boolean statutory,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid ClockDefinition> clocks) {

    ClockPolicy named(String given) {
        return new ClockPolicy(given, titles, source, calendar, statutory, clocks);
    }
}
