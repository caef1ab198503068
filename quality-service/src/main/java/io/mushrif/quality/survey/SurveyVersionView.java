package io.mushrif.quality.survey;

import java.time.Instant;

/** What a survey asked from one time on, as the API shows it. */
public record SurveyVersionView(int number, SurveyContent content, Instant activatedAt) {}
