package io.mushrif.quality.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.testkit.MarkdownTable;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoachingLifecycleTest {

    private static final Map<String, Map<String, String>> TABLE = MarkdownTable.in("coaching.md");

    static Stream<Arguments> pairs() {
        return Stream.of(CoachingState.values())
                .flatMap(
                        state ->
                                Stream.of(CoachingVerb.values())
                                        .filter(verb -> verb != CoachingVerb.PLAN)
                                        .map(verb -> Arguments.of(state, verb)));
    }

    @Test
    void the_documented_table_names_every_state_and_every_verb() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CoachingVerb.values())
                                .filter(verb -> verb != CoachingVerb.PLAN)
                                .map(Enum::name)
                                .toList());
        assertThat(TABLE.values())
                .allSatisfy(
                        row ->
                                assertThat(row.keySet())
                                        .containsExactlyInAnyOrderElementsOf(
                                                Arrays.stream(CoachingState.values())
                                                        .map(Enum::name)
                                                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_verb_does_what_the_documented_table_says(CoachingState state, CoachingVerb verb) {
        String cell = TABLE.get(verb.name()).get(state.name());
        if (cell.equals("409")) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> CoachingLifecycle.after(state, verb))
                    .satisfies(
                            refused -> {
                                assertThat(refused.status()).isEqualTo(409);
                                assertThat(refused.code()).isEqualTo("coaching-move-refused");
                            });
        } else {
            assertThat(CoachingLifecycle.after(state, verb).name())
                    .isEqualTo(cell.equals("stays") ? state.name() : cell);
        }
    }

    @Test
    void a_session_is_planned_once() {
        assertThat(CoachingState.values())
                .allSatisfy(
                        state ->
                                assertThat(CoachingLifecycle.allows(state, CoachingVerb.PLAN))
                                        .isFalse());
    }
}
