package io.mushrif.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Makes one OpenAPI document of several. A component that two services describe alike appears once;
 * when they use a name for different things, both get the name of their service in front ({@code
 * Note} becomes {@code ComplaintsNote} and {@code QualityNote}), and so does everything that refers
 * to them, where it would differ otherwise.
 */
final class OpenApiMerge {

    private static final String BEARER = "bearer";
    private static final String SECURITY_SCHEMES = "securitySchemes";
    private static final String REFERENCE = "#/components/";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Map<String, ObjectNode> documents;

    /** Components ("schemas/Note") that stand for different things. */
    private final Set<String> ambiguous;

    private final Set<String> operationIds = new HashSet<>();

    private OpenApiMerge(Map<String, JsonNode> services) {
        this.documents = new LinkedHashMap<>();
        services.forEach((service, document) -> documents.put(service, document.deepCopy()));
        this.ambiguous = findAmbiguous();
    }

    /**
     * The documents as one.
     *
     * @param services document by name of the service
     */
    static ObjectNode merge(Map<String, JsonNode> services, String title, String version) {
        return new OpenApiMerge(services).merge(title, version);
    }

    private ObjectNode merge(String title, String version) {
        ObjectNode merged = nodes.objectNode();
        merged.put("openapi", openApiVersion());
        merged.putObject("info").put("title", title).put("version", version);
        merged.putArray("security").addObject().putArray(BEARER);
        ArrayNode tags = merged.putArray("tags");
        ObjectNode paths = merged.putObject("paths");
        ObjectNode components = merged.putObject("components");
        Set<String> knownTags = new HashSet<>();
        documents.forEach(
                (service, document) -> {
                    rewriteReferences(service, document);
                    for (JsonNode tag : document.path("tags")) {
                        if (knownTags.add(tag.path("name").asText())) {
                            tags.add(tag);
                        }
                    }
                    addPaths(service, document, paths);
                    addComponents(service, document, components);
                });
        components
                .putObject(SECURITY_SCHEMES)
                .putObject(BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return merged;
    }

    private String openApiVersion() {
        return documents.values().stream()
                .map(document -> document.path("openapi").asText())
                .max(String::compareTo)
                .filter(version -> !version.isEmpty())
                .orElse("3.1.0");
    }

    private Set<String> findAmbiguous() {
        Map<String, JsonNode> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        Set<String> different = new HashSet<>();
        for (ObjectNode document : documents.values()) {
            forEachComponent(
                    document,
                    (name, component) -> {
                        JsonNode known = first.putIfAbsent(name, component);
                        if (known != null) {
                            shared.add(name);
                            if (!known.equals(component)) {
                                different.add(name);
                            }
                        }
                    });
        }
        // alike in words, but not in meaning, when they refer to something that differs
        boolean found = true;
        while (found) {
            found = false;
            for (String name : shared) {
                if (!different.contains(name) && refersToAny(first.get(name), different)) {
                    found = different.add(name);
                }
            }
        }
        return different;
    }

    private static boolean refersToAny(JsonNode node, Set<String> names) {
        return node.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith(REFERENCE))
                .anyMatch(reference -> names.contains(reference.substring(REFERENCE.length())));
    }

    private static void forEachComponent(ObjectNode document, BiConsumer<String, JsonNode> action) {
        document.path("components")
                .properties()
                .forEach(
                        section ->
                                section.getValue()
                                        .properties()
                                        .forEach(
                                                component ->
                                                        action.accept(
                                                                section.getKey()
                                                                        + "/"
                                                                        + component.getKey(),
                                                                component.getValue())));
    }

    private void rewriteReferences(String service, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            field -> {
                                if (field.getValue().isTextual()
                                        && field.getValue().asText().startsWith(REFERENCE)) {
                                    field.setValue(
                                            new TextNode(
                                                    rewritten(service, field.getValue().asText())));
                                }
                            });
        }
        node.forEach(child -> rewriteReferences(service, child));
    }

    private String rewritten(String service, String reference) {
        String name = reference.substring(REFERENCE.length());
        int slash = name.indexOf('/');
        return slash < 0
                ? reference
                : REFERENCE
                        + name.substring(0, slash + 1)
                        + unambiguous(service, name.substring(0, slash), name.substring(slash + 1));
    }

    private String unambiguous(String service, String section, String name) {
        return ambiguous.contains(section + "/" + name) ? prefix(service) + name : name;
    }

    private static String prefix(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }

    private void addPaths(String service, ObjectNode document, ObjectNode paths) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            ObjectNode operations = paths.withObjectProperty(path.getKey());
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    adapt(service, (ObjectNode) operation.getValue());
                }
                if (!operations.has(operation.getKey())) {
                    operations.set(operation.getKey(), operation.getValue());
                }
            }
        }
    }

    private void adapt(String service, ObjectNode operation) {
        String id = operation.path("operationId").asText();
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", service + prefix(id));
        }
        if (operation.path("security") instanceof ArrayNode alternatives) {
            Set<String> roles = new TreeSet<>();
            for (JsonNode alternative : alternatives) {
                alternative.forEach(scopes -> scopes.forEach(role -> roles.add(role.asText())));
            }
            ArrayNode scopes = operation.putArray("security").addObject().putArray(BEARER);
            roles.forEach(scopes::add);
        }
    }

    private void addComponents(String service, ObjectNode document, ObjectNode components) {
        for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
            if (section.getKey().equals(SECURITY_SCHEMES)) {
                continue;
            }
            ObjectNode merged = components.withObjectProperty(section.getKey());
            section.getValue()
                    .properties()
                    .forEach(
                            component ->
                                    merged.set(
                                            unambiguous(
                                                    service, section.getKey(), component.getKey()),
                                            component.getValue()));
        }
    }
}
