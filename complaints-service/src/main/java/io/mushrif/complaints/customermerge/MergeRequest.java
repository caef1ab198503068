package io.mushrif.complaints.customermerge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * Which two records become one; exactly one of {@code into} and {@code from} is given.
 *
 * @param into the customer goes into this one
 * @param from this one goes into the customer
 * @param fromAbsorbed fields of which the value of the absorbed record is taken
 */
public record MergeRequest(
        UUID into, UUID from, @Size(max = 5) Set<@NotNull MergedField> fromAbsorbed) {

    public MergeRequest {
        fromAbsorbed = fromAbsorbed == null ? Set.of() : Set.copyOf(fromAbsorbed);
    }
}
