package io.mushrif.complaints.commonproblem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A common problem as the API shows it. Figures and samples are those of complaints that the caller
 * may see.
 *
 * @param size complaints that say it
 * @param open those of them that are not closed
 * @param week the last 7 days beside the 28 before
 * @param month the last 28 days beside the 28 before
 * @param terms words that they have in common, the most telling first
 * @param languages languages of the complaints, ISO 639-1
 * @param samples complaints that are most like all others; at most five, in a list one
 * @param problemGroupId group in which they are solved, once it is handled
 * @param articleId article that was linked to all
 * @param decidedBy who handled or dismissed it
 * @param reason why it was dismissed
 */
public record CommonProblemView(
        UUID id,
        String category,
        String product,
        ProblemState state,
        long size,
        long open,
        Trend week,
        Trend month,
        Instant firstReceivedAt,
        Instant lastReceivedAt,
        List<String> terms,
        List<String> languages,
        List<ProblemMember> samples,
        UUID problemGroupId,
        UUID articleId,
        String decidedBy,
        Instant decidedAt,
        String reason) {

    CommonProblemView with(List<ProblemMember> shown) {
        return new CommonProblemView(
                id,
                category,
                product,
                state,
                size,
                open,
                week,
                month,
                firstReceivedAt,
                lastReceivedAt,
                terms,
                languages,
                shown,
                problemGroupId,
                articleId,
                decidedBy,
                decidedAt,
                reason);
    }
}
