package io.mushrif.quality.scorecard;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A question has options only as a CHOICE, min and max only as a SCALE. */
@Constraint(validatedBy = FitsType.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FitsType {

    /** Message for people; replaced by the text of the problem. */
    String message() default "options belong to a CHOICE, min and max to a SCALE";

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
            return switch (question.type()) {
                case YES_NO -> !bounds && !options;
                case SCALE -> !options;
                case CHOICE -> !bounds;
            };
        }
    }
}
