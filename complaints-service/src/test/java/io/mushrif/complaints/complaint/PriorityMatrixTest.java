package io.mushrif.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mushrif.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PriorityMatrixTest {

    private static final PriorityMatrix ALL_LOW =
            new PriorityMatrix(
                    Arrays.stream(Severity.values())
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(),
                                            severity ->
                                                    Arrays.stream(Impact.values())
                                                            .collect(
                                                                    Collectors.toMap(
                                                                            Function.identity(),
                                                                            impact ->
                                                                                    ComplaintPriority
                                                                                            .LOW)))));

    @Test
    void the_priority_follows_from_severity_and_impact() {
        assertThat(ALL_LOW.priority(Severity.HIGH, Impact.LOW, false, false))
                .isEqualTo(ComplaintPriority.LOW);
    }

    @Test
    void a_danger_to_somebody_is_urgent_whatever_the_matrix_says() {
        assertThat(ALL_LOW.priority(Severity.LOW, Impact.LOW, true, false))
                .isEqualTo(ComplaintPriority.URGENT);
        assertThat(ALL_LOW.priority(null, null, true, false)).isEqualTo(ComplaintPriority.URGENT);
    }

    @Test
    void what_needs_immediate_action_is_urgent() {
        assertThat(ALL_LOW.priority(Severity.LOW, Impact.LOW, false, true))
                .isEqualTo(ComplaintPriority.URGENT);
    }

    @Test
    void nothing_follows_from_half_an_assessment() {
        assertThat(ALL_LOW.priority(Severity.HIGH, null, false, false)).isNull();
        assertThat(ALL_LOW.priority(null, Impact.HIGH, false, false)).isNull();
    }

    @Test
    void a_matrix_with_a_hole_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () ->
                                new PriorityMatrix(
                                                Map.of(
                                                        Severity.LOW,
                                                        Map.of(Impact.LOW, ComplaintPriority.LOW)))
                                        .requireComplete());
    }
}
