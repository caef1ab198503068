package io.mushrif.quality.survey;

import io.mushrif.platform.language.Languages;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.qute.Engine;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where the links to surveys lead. Public: the signed link is the proof, and says no more than
 * which invitation is answered. Reading changes nothing, for mail programs open links by
 * themselves.
 */
@Path("/api/v1/survey-answers/{token}")
@Tag(name = "Surveys")
public class SurveyAnswerResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
    private static final AnswerSurvey.Request NOTHING =
            new AnswerSurvey.Request(null, null, null, false, null);

    private final AnswerSurvey answerSurvey;
    private final Engine templates;
    private final SurveyConfig config;

    SurveyAnswerResource(AnswerSurvey answerSurvey, Engine templates, SurveyConfig config) {
        this.answerSurvey = answerSurvey;
        this.templates = templates;
        this.config = config;
    }

    @GET
    @PermitAll
    @Produces(HTML)
    @Operation(
            summary = "The page behind the link to a survey",
            description =
                    "Shows the questions; changes nothing. lang is ar or en; else the language of the"
                            + " message. Needs no token: the link is signed.")
    @APIResponse(responseCode = "200", description = "The questions")
    @APIResponse(responseCode = "404", description = "A page that says that the link is not valid")
    @APIResponse(
            responseCode = "410",
            description = "A page that says that it was answered, or is over")
    public Response page(
            @PathParam("token") String token,
            @QueryParam("lang") String wanted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        Optional<AnswerSurvey.Asked> asked = answerSurvey.look(token);
        String language = language(wanted, asked, accepted);
        if (asked.isEmpty()) {
            return answer(404, plain(language, "unknown", null));
        }
        SurveyContent content = asked.get().content();
        return switch (asked.get().standing()) {
            case OPEN -> answer(200, questions(language, content, NOTHING, Map.of()));
            case ANSWERED -> answer(410, plain(language, "used", content));
            case OVER -> answer(410, plain(language, "over", content));
        };
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HTML)
    @Operation(
            summary = "Answer a survey on its page",
            description =
                    "Fields: score.ID, option.ID and comment.ID by the id of the question, callWished,"
                            + " language. It counts once. Needs no token: the link is signed.")
    @APIResponse(responseCode = "200", description = "Thanks")
    @APIResponse(
            responseCode = "400",
            description = "The questions again, with what has to be answered")
    @APIResponse(responseCode = "404", description = "A page that says that the link is not valid")
    @APIResponse(
            responseCode = "410",
            description = "A page that says that it was answered, or is over")
    public Response submit(
            @PathParam("token") String token,
            @QueryParam("lang") String wanted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted,
            MultivaluedMap<String, String> form) {
        Optional<AnswerSurvey.Asked> asked = answerSurvey.look(token);
        String language =
                language(wanted == null ? form.getFirst("language") : wanted, asked, accepted);
        if (asked.isEmpty()) {
            return answer(404, plain(language, "unknown", null));
        }
        SurveyContent content = asked.get().content();
        AnswerSurvey.Request given = request(form, language);
        try {
            answerSurvey.handle(token, given);
            return answer(200, plain(language, "done", content));
        } catch (ProblemException refused) {
            return switch (refused.code()) {
                case "survey-link-used" -> answer(410, plain(language, "used", content));
                case "survey-link-expired" -> answer(410, plain(language, "over", content));
                default -> answer(400, questions(language, content, given, faults(refused)));
            };
        }
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer a survey",
            description =
                    "For pages of one's own. It counts once. Needs no token: the link is signed.")
    @APIResponse(responseCode = "204", description = "It is taken")
    @APIResponse(responseCode = "404", description = "The link is not valid")
    @APIResponse(responseCode = "410", description = "It was answered, or is over")
    public Response answer(
            @PathParam("token") String token, @Valid @NotNull AnswerSurvey.Request request) {
        answerSurvey.handle(token, request);
        return Response.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** What cannot be read as an answer is left out, and then missing. */
    private static AnswerSurvey.Request request(
            MultivaluedMap<String, String> form, String language) {
        Map<String, Integer> scores = new HashMap<>();
        Map<String, String> options = new HashMap<>();
        Map<String, String> comments = new HashMap<>();
        form.forEach(
                (name, values) -> {
                    String value = values.get(0);
                    if (name.startsWith("score.") && value.matches("\\d{1,2}")) {
                        scores.put(name.substring("score.".length()), Integer.valueOf(value));
                    } else if (name.startsWith("option.")) {
                        options.put(name.substring("option.".length()), value);
                    } else if (name.startsWith("comment.") && !value.isBlank()) {
                        comments.put(
                                name.substring("comment.".length()), value.replace("\r\n", "\n"));
                    }
                });
        return new AnswerSurvey.Request(
                scores, options, comments, form.containsKey("callWished"), language);
    }

    private static Map<String, String> faults(ProblemException refused) {
        Map<String, String> faults = new HashMap<>();
        for (String field : refused.arguments()) {
            faults.put(field.substring(field.indexOf('.') + 1), "missing");
        }
        return faults;
    }

    private static String language(
            String wanted, Optional<AnswerSurvey.Asked> asked, String accepted) {
        if ("ar".equals(wanted) || "en".equals(wanted)) {
            return wanted;
        }
        String sent = asked.map(AnswerSurvey.Asked::language).orElse(null);
        return "ar".equals(sent) || "en".equals(sent)
                ? sent
                : Languages.preferred(accepted).getLanguage();
    }

    private PageModel questions(
            String language,
            SurveyContent content,
            AnswerSurvey.Request given,
            Map<String, String> faults) {
        return PageModel.asked(language, house(language), content, given, faults);
    }

    private PageModel plain(String language, String state, SurveyContent content) {
        return PageModel.plain(language, house(language), state, content);
    }

    private String house(String language) {
        return language.equals("ar") ? config.house().ar() : config.house().en();
    }

    private Response answer(int status, PageModel page) {
        return Response.status(status)
                .type(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header("X-Robots-Tag", "noindex")
                .entity(templates.getTemplate("survey/page.html").data("page", page).render())
                .build();
    }
}
