package io.mushrif.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ViolationsTest {

    @Test
    void everything_that_was_noted_is_told_at_once() {
        Violations violations = new Violations();
        violations.add("name", "not-null");
        violations.addIf(true, "weight", "min", 1);
        violations.addIf(false, "passMark", "max", 100);
        assertThatThrownBy(violations::requireNone)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(400);
                            assertThat(problem.code()).isEqualTo("invalid-request");
                            assertThat(problem.violations())
                                    .containsExactly("name not-null", "weight min");
                        });
    }

    @Test
    void what_is_wrong_with_the_state_of_a_thing_is_a_409_that_names_fields() {
        Violations violations = new Violations();
        violations.add("name", "not-null");
        assertThatThrownBy(() -> violations.requireNone("not-publishable"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(409);
                            assertThat(problem.code()).isEqualTo("not-publishable");
                            assertThat(problem.violations()).containsExactly("name not-null");
                        });
    }

    @Test
    void who_noted_nothing_goes_on() {
        assertThatCode(() -> new Violations().requireNone()).doesNotThrowAnyException();
        assertThatCode(() -> new Violations().requireNone("x")).doesNotThrowAnyException();
    }
}
