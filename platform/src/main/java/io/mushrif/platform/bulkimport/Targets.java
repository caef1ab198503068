package io.mushrif.platform.bulkimport;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be imported. */
@ApplicationScoped
class Targets {

    private final List<ImportTarget<?>> targets;
    private final ImportMappings mappings;

    Targets(@All List<ImportTarget<?>> targets, ImportMappings mappings) {
        this.targets = targets;
        this.mappings = mappings;
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    ImportTarget<?> require(String type) {
        return targets.stream()
                .filter(target -> target.type().equals(type))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "type",
                                        "unknown-value",
                                        targets.stream()
                                                .map(ImportTarget::type)
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
    }

    /**
     * The named mapping, or the layout that has all these columns.
     *
     * @throws ProblemException 400 when there is none
     */
    ColumnMapping mapping(ImportTarget<?> target, String name, Set<String> columns) {
        if (name != null) {
            return mappings.require(name).content();
        }
        return target.layouts().stream()
                .filter(layout -> columns.containsAll(layout.detect()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(400, "import-mapping-not-detected"));
    }
}
