package io.mushrif.quality.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statistic is computed from a matrix that somebody posts. */
@ApplicationScoped
class ComputeAgreement {

    /**
     * What is to be computed from what. At most 1,000,000 ratings, missing ones counted, and 200
     * raters.
     *
     * @param level for Krippendorff's alpha; nominal when absent
     * @param weights none, linear, quadratic, or a matrix in the order of the categories
     * @param categories all possible ones, texts in their order, numbers ascending; those that
     *     occur when absent
     * @param ratings one row per unit, one column per rater; numbers or texts, null for missing
     * @param confidence of the interval; 0.95 when absent
     */
    @Schema(name = "ComputeAgreement", example = EXAMPLE)
    public record Request(
            @NotNull Statistic statistic,
            Level level,
            @Schema(
                            description =
                                    "none, linear, quadratic, or a symmetric matrix of 0 to 1 with 1 for"
                                            + " the same category")
                    Object weights,
            @Schema(type = SchemaType.ARRAY, description = "Numbers or texts")
                    List<Object> categories,
            @NotNull
                    @Schema(
                            type = SchemaType.ARRAY,
                            description = "Rows of numbers, texts or nulls")
                    List<List<Object>> ratings,
            @DecimalMin("0.5") @DecimalMax("0.9999") Double confidence) {}

    private static final String EXAMPLE =
            """
            {"statistic": "krippendorff-alpha", "level": "ordinal",
             "ratings": [[1, 1, null], [2, 2, 3], [3, 3, 3], [1, 2, 2]]}""";

    AgreementView handle(Request request) {
        RatingMatrix ratings = RatingMatrix.of(request.ratings(), request.categories());
        Agreement agreement =
                new Agreement(
                        request.statistic(),
                        request.weights() == null ? Weights.NONE : Weights.of(request.weights()),
                        request.level() == null ? Level.NOMINAL : request.level(),
                        request.confidence() == null ? Agreement.CONFIDENCE : request.confidence());
        return AgreementView.of(agreement, ratings, agreement.over(ratings));
    }
}
