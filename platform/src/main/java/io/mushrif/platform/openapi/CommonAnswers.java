package io.mushrif.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation the headers that it takes and the problems that it may answer. */
public class CommonAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().forEach(CommonAnswers::complete);
    }

    private static void complete(String path, PathItem item) {
        item.getOperations()
                .forEach(
                        (method, operation) -> {
                            answer(operation, 400, "A field is missing or wrong; it is named");
                            answer(operation, 401, "No valid access token");
                            answer(operation, 403, "The role or the team does not allow it");
                            if (path.contains("{")) {
                                answer(operation, 404, "There is no such thing");
                            }
                            boolean creates = creates(operation);
                            if (method == PathItem.HttpMethod.POST && creates) {
                                header(
                                        operation,
                                        "Idempotency-Key",
                                        "The same key and body give the first answer again for 24 hours");
                                answer(operation, 422, "The key was used for another body");
                            }
                            if (changes(operation)) {
                                header(operation, "If-Match", "ETag that the change is based on");
                                answer(operation, 412, "It was changed in the meantime");
                                answer(operation, 428, "If-Match is missing");
                            }
                            answer(operation, 429, "Too many requests");
                        });
    }

    private static boolean creates(Operation operation) {
        APIResponses answers = operation.getResponses();
        return answers != null && (answers.hasAPIResponse("201") || answers.hasAPIResponse("202"));
    }

    private static boolean changes(Operation operation) {
        return operation.getDescription() != null
                && operation.getDescription().contains("If-Match");
    }

    private static void header(Operation operation, String name, String description) {
        operation.addParameter(
                OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.HEADER)
                        .description(description)
                        .schema(string()));
    }

    private static void answer(Operation operation, int status, String description) {
        String key = Integer.toString(status);
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var known = operation.getResponses().getAPIResponse(key);
        if (known == null) {
            known = OASFactory.createAPIResponse().description(description);
            operation.getResponses().addAPIResponse(key, known);
        }
        known.setContent(content());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(
                                        OASFactory.createSchema()
                                                .ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema problem() {
        Map<String, Schema> violation = new LinkedHashMap<>();
        List.of("field", "code", "message").forEach(name -> violation.put(name, string()));
        Map<String, Schema> fields = new LinkedHashMap<>();
        fields.put("type", string());
        fields.put("title", string());
        fields.put("status", OASFactory.createSchema().addType(SchemaType.INTEGER));
        List.of("detail", "instance", "code", "traceId")
                .forEach(name -> fields.put(name, string()));
        fields.put(
                "violations",
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .items(
                                OASFactory.createSchema()
                                        .addType(SchemaType.OBJECT)
                                        .properties(violation)));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("An error (RFC 9457), in Arabic or English by Accept-Language")
                .properties(fields);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
