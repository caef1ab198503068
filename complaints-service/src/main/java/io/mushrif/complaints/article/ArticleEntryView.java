package io.mushrif.complaints.article;

import java.time.Instant;
import java.util.Map;

/** One thing that happened to an article, as the API shows it. */
public record ArticleEntryView(
        int seq, ArticleVerb type, Instant at, String actor, Map<String, Object> details) {}
