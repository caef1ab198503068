package io.mushrif.complaints.category;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A category is set up or changed. */
@ApplicationScoped
class PutCategory {

    /** Nobody finds a category that lies deeper. */
    private static final int LEVELS = 5;

    private static final int LONGEST_CODE = 100;

    /**
     * What it is called and where it belongs.
     *
     * @param parent absent for one at the top
     * @param active whether it can be chosen for new complaints; it can if absent
     */
    public record Request(
            @NotNull @Valid LocalizedText title,
            @Size(min = 1, max = 100) String parent,
            Boolean active) {}

    private final Categories categories;
    private final Precondition precondition;

    PutCategory(Categories categories, Precondition precondition) {
        this.categories = categories;
        this.precondition = precondition;
    }

    @Transactional
    Category handle(String code, Request request) {
        if (code.length() > LONGEST_CODE) {
            throw ProblemException.invalid("code", "size", 1, LONGEST_CODE);
        }
        // two changes at once could close a circle that neither of them sees
        categories
                .getEntityManager()
                .createNativeQuery("lock table category in share row exclusive mode")
                .executeUpdate();
        Category category = categories.findById(code);
        if (category != null) {
            precondition.require(category.version());
        }
        if (request.parent() != null) {
            checkPlace(code, category != null, request.parent());
        }
        if (category == null) {
            category = new Category(code, request);
            categories.persist(category);
        } else {
            category.change(request);
        }
        categories.flush();
        return category;
    }

    private void checkPlace(String code, boolean exists, String parent) {
        if (parent.equals(code)) {
            throw ProblemException.invalid("parent", "in-a-circle");
        }
        if (categories.findById(parent) == null) {
            throw ProblemException.invalid("parent", "unknown-reference");
        }
        if (exists && categories.isBelow(parent, code)) {
            throw ProblemException.invalid("parent", "in-a-circle");
        }
        int height = exists ? categories.height(code) : 0;
        if (categories.depth(parent) + 2 + height > LEVELS) {
            throw ProblemException.invalid("parent", "too-deep", LEVELS);
        }
    }
}
