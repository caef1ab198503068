package io.mushrif.quality.survey;

import java.time.Instant;
import java.util.UUID;

/**
 * A survey as the API shows it.
 *
 * @param version number of what is asked at present; 0 before the first activation
 * @param content what is asked at present; absent before the first activation
 * @param draft what shall be asked next; absent when nothing is being written
 * @param activatedAt when this version went into use
 */
public record SurveyView(
        UUID id,
        SurveyState state,
        int version,
        SurveyContent content,
        SurveyContent draft,
        Instant createdAt,
        Instant activatedAt,
        Instant retiredAt) {}
