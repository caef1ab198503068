package io.mushrif.complaints.complaint;

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

class ComplaintLifecycleTest {

    private static final Map<String, Map<String, String>> TABLE = MarkdownTable.in("lifecycle.md");

    static Stream<Arguments> pairs() {
        return Stream.of(ComplaintStatus.values())
                .flatMap(
                        state ->
                                Stream.of(ComplaintVerb.values())
                                        .map(verb -> Arguments.of(state, verb)));
    }

    @Test
    void the_documented_table_names_every_state_and_every_verb() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(names(ComplaintVerb.values()));
        assertThat(TABLE.values())
                .allSatisfy(
                        row ->
                                assertThat(row.keySet())
                                        .containsExactlyInAnyOrderElementsOf(
                                                names(ComplaintStatus.values())));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_verb_does_what_the_documented_table_says(ComplaintStatus state, ComplaintVerb verb) {
        String cell = TABLE.get(verb.name()).get(state.name());
        if (cell.equals("409")) {
            assertThat(ComplaintLifecycle.allows(state, verb)).isFalse();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> ComplaintLifecycle.after(state, verb))
                    .satisfies(
                            refused -> {
                                assertThat(refused.status()).isEqualTo(409);
                                assertThat(refused.code()).isEqualTo("complaint-move-refused");
                            });
        } else {
            assertThat(ComplaintLifecycle.allows(state, verb)).isTrue();
            assertThat(ComplaintLifecycle.after(state, verb).name())
                    .isEqualTo(cell.equals("stays") ? state.name() : cell);
        }
    }

    private static Iterable<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
