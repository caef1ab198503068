package io.mushrif.quality.survey;

import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which comments are asked for. */
public class CommentFilter extends PageRequest {

    private static final int LONGEST = 200;

    @QueryParam("q")
    @Parameter(description = "Words, also in quotes, with OR and -; at most 200 characters")
    String q;

    @QueryParam("question")
    @Parameter(description = "Id of the question")
    String question;

    @QueryParam("lowScore")
    @Parameter(
            description = "Only of answers that are low by the rule of the survey: true or false")
    String lowScore;

    @QueryParam("teamId")
    UUID teamId;

    @QueryParam("agentId")
    UUID agentId;

    @QueryParam("from")
    @Parameter(description = "Answered at this time or later")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Answered before this time")
    Instant to;

    void check() {
        if (q != null && q.length() > LONGEST) {
            throw ProblemException.invalid("q", "size", 0, LONGEST);
        }
        if (lowScore != null && !lowScore.equals("true") && !lowScore.equals("false")) {
            throw ProblemException.invalid("lowScore", "unknown-value", "true, false");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
    }

    ResultsFilter answers() {
        ResultsFilter answers = new ResultsFilter();
        answers.from = from;
        answers.to = to;
        answers.teamId = teamId;
        answers.agentId = agentId;
        return answers;
    }
}
