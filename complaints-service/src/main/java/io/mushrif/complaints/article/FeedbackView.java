package io.mushrif.complaints.article;

import java.time.Instant;
import java.util.List;

/**
 * What readers say of an article, and how often it was used.
 *
 * @param helped readers whom the version that is read helped
 * @param notHelped readers whom it did not help
 * @param uses complaints that it is linked to, all versions
 * @param answers complaints that were answered with it, all versions
 * @param versions the same figures per version, newest first
 * @param comments latest first, at most 100
 */
public record FeedbackView(
        long helped,
        long notHelped,
        long uses,
        long answers,
        List<OfVersion> versions,
        List<Given> comments) {

    /** Of one version. */
    public record OfVersion(int number, long helped, long notHelped, long uses, long answers) {}

    /** What one reader said. */
    public record Given(
            int number, String username, boolean helped, String comment, Instant givenAt) {}
}
