package io.mushrif.quality.scorecard;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A question has options only as a CHOICE, min and max only as a SCALE, ranges only as a NUMBER; a
 * TEXT has nothing that belongs to a score.
 */
@Constraint(validatedBy = FitsType.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FitsType {

    /** Message for people; replaced by the text of the problem. */
    String message() default "has what belongs to a question of another type";

    /** Groups of Bean Validation. */
    Class<?>[] groups() default {};

    /** Payload of Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a question. */
    class Check implements ConstraintValidator<FitsType, Question> {
        @Override
        public boolean isValid(Question question, ConstraintValidatorContext context) {
            if (question == null || question.type() == null) {
                return true;
            }
            boolean bounds = question.min() != null || question.max() != null;
            boolean options = question.options() != null && !question.options().isEmpty();
            boolean ranges = question.ranges() != null && !question.ranges().isEmpty();
            return switch (question.type()) {
                case YES_NO -> !bounds && !options && !ranges;
                case SCALE -> !options && !ranges;
                case CHOICE -> !bounds && !ranges;
                case NUMBER -> !bounds && !options;
                case TEXT -> !bounds && !options && !ranges && !belongsToAScore(question);
            };
        }

        private static boolean belongsToAScore(Question question) {
            return question.weight() != null
                    || question.critical()
                    || question.criticalScope() != null
                    || question.bonus()
                    || question.commentBelow() != null
                    || question.failBelow() != null
                    || question.tags() != null && !question.tags().isEmpty();
        }
    }
}
