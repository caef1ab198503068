package io.mushrif.complaints.category;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All categories of complaints. */
@ApplicationScoped
class Categories implements PanacheRepositoryBase<Category, String> {

    private static final String TOP = "";

    Category require(String code) {
        return findByIdOptional(code)
                .orElseThrow(() -> ProblemException.notFound("category", code));
    }

    @Transactional
    List<CategoryView> tree() {
        Map<String, List<Category>> byParent =
                listAll(Sort.by("code")).stream()
                        .collect(
                                Collectors.groupingBy(
                                        category ->
                                                category.parent() == null
                                                        ? TOP
                                                        : category.parent()));
        return children(TOP, byParent);
    }

    /** How many levels lie above it; one at the top has none. */
    int depth(String code) {
        int depth = 0;
        String parent = require(code).parent();
        while (parent != null) {
            depth++;
            parent = require(parent).parent();
        }
        return depth;
    }

    /** Whether the one lies somewhere below the other, or is it. */
    boolean isBelow(String code, String other) {
        String above = code;
        while (above != null && !above.equals(other)) {
            above = require(above).parent();
        }
        return above != null;
    }

    /** Levels of its parts; none for one without parts. */
    int height(String code) {
        return list("parent", code).stream()
                .mapToInt(child -> height(child.code()) + 1)
                .max()
                .orElse(0);
    }

    private static List<CategoryView> children(
            String parent, Map<String, List<Category>> byParent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(category -> category.view(children(category.code(), byParent)))
                .toList();
    }
}
