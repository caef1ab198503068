package io.mushrif.staffing.team;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A team as the API shows it. */
public record TeamView(
        UUID id,
        LocalizedText name,
        List<String> supervisors,
        String source,
        String externalId,
        Instant createdAt) {}
