package io.mushrif.complaints.correctiveaction;

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

class ActionLifecycleTest {

    private static final Map<String, Map<String, String>> TABLE =
            MarkdownTable.in("corrective-actions.md");

    static Stream<Arguments> pairs() {
        return Stream.of(ActionState.values())
                .flatMap(
                        state ->
                                Stream.of(ActionVerb.values())
                                        .filter(verb -> verb != ActionVerb.PLAN)
                                        .map(verb -> Arguments.of(state, verb)));
    }

    @Test
    void the_documented_table_names_every_state_and_every_verb() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ActionVerb.values())
                                .filter(verb -> verb != ActionVerb.PLAN)
                                .map(Enum::name)
                                .toList());
        assertThat(TABLE.values())
                .allSatisfy(
                        row ->
                                assertThat(row.keySet())
                                        .containsExactlyInAnyOrderElementsOf(
                                                Arrays.stream(ActionState.values())
                                                        .map(Enum::name)
                                                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_verb_does_what_the_documented_table_says(ActionState state, ActionVerb verb) {
        String cell = TABLE.get(verb.name()).get(state.name());
        if (cell.equals("409")) {
            assertThat(ActionLifecycle.allows(state, verb)).isFalse();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> ActionLifecycle.after(state, verb))
                    .satisfies(
                            refused -> {
                                assertThat(refused.status()).isEqualTo(409);
                                assertThat(refused.code()).isEqualTo("action-move-refused");
                            });
        } else {
            assertThat(ActionLifecycle.allows(state, verb)).isTrue();
            assertThat(ActionLifecycle.leadsToVerdict(verb)).isEqualTo(cell.equals("verdict"));
            if (!cell.equals("verdict")) {
                assertThat(ActionLifecycle.after(state, verb).name())
                        .isEqualTo(cell.equals("stays") ? state.name() : cell);
            }
        }
    }

    @Test
    void an_action_is_planned_once() {
        assertThat(ActionState.values())
                .allSatisfy(
                        state ->
                                assertThat(ActionLifecycle.allows(state, ActionVerb.PLAN))
                                        .isFalse());
    }
}
