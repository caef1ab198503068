package io.mushrif.quality.trainingneed;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.quality.evaluation.QuestionAnswered;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeedPolicyTest {

    @Test
    void so_many_failures_among_the_last_answers_are_a_need() {
        assertThat(NeedPolicy.needed(answers("xoxox"), 3))
                .hasValueSatisfying(
                        evidence -> {
                            assertThat(evidence.failed()).hasSize(3);
                            assertThat(evidence.looked()).isEqualTo(5);
                        });
        assertThat(NeedPolicy.needed(answers("xooxo"), 3)).isEmpty();
        assertThat(NeedPolicy.needed(answers(""), 1)).isEmpty();
    }

    @Test
    void so_many_answers_in_a_row_without_a_failure_end_it() {
        assertThat(NeedPolicy.passed(answers("ooo"), 3)).isTrue();
        assertThat(NeedPolicy.passed(answers("ooox"), 3)).isTrue();
        assertThat(NeedPolicy.passed(answers("oo"), 3)).isFalse();
        assertThat(NeedPolicy.passed(answers("oxo"), 3)).isFalse();
    }

    /** x: failed, o: not; newest first. */
    private static List<QuestionAnswered> answers(String said) {
        return said.chars()
                .mapToObj(
                        one ->
                                new QuestionAnswered(
                                        UUID.randomUUID(), "identity", one == 'x', Instant.EPOCH))
                .toList();
    }
}
