package io.mushrif.platform.language;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;

/** A text is given in at least one language. */
@Constraint(validatedBy = SomeLanguage.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SomeLanguage {

    /** Message for people; replaced by the text of the problem. */
    String message() default "must be given in at least one language";

    /** Groups of Bean Validation. */
    Class<?>[] groups() default {};

    /** Payload of Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a text. */
    class Check implements ConstraintValidator<SomeLanguage, LocalizedText> {
        @Override
        public boolean isValid(LocalizedText text, ConstraintValidatorContext context) {
            return text == null
                    || Stream.of(text.en(), text.ar()).anyMatch(t -> t != null && !t.isBlank());
        }
    }
}
