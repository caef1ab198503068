package io.mushrif.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableBodiesTest {

    private enum Colour {
        RED,
        GREEN
    }

    private record Part(Integer amount) {}

    private record Body(
            UUID id,
            Colour colour,
            Instant at,
            LocalDate day,
            Duration length,
            int count,
            boolean done,
            String text,
            List<Part> parts,
            Part part) {}

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":",
                "{",
                "nonsense",
                "{\"a\" 1}",
                "[]",
                "\"text\"",
                "{\"id\":\"\u0001\"}"
            })
    void a_body_that_is_no_such_json_is_called_malformed(String body) {
        ProblemException problem = problem(body);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isIn("malformed-body", "invalid-request");
        assertNoWordOfJava(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"12\"} | id | bad-uuid",
                "{\"id\":{}} | id | wrong-type",
                "{\"colour\":\"BLUE\"} | colour | unknown-value",
                "{\"colour\":[]} | colour | unknown-value",
                "{\"at\":\"yesterday\"} | at | bad-instant",
                "{\"day\":\"2026-02-30\"} | day | bad-date",
                "{\"length\":\"long\"} | length | bad-duration",
                "{\"count\":\"many\"} | count | bad-number",
                "{\"count\":[]} | count | wrong-type",
                "{\"done\":\"perhaps\"} | done | wrong-type",
                "{\"text\":{}} | text | wrong-type",
                "{\"parts\":{}} | parts | wrong-type",
                "{\"parts\":[{\"amount\":1},{\"amount\":\"x\"}]} | parts[1].amount | bad-number",
                "{\"part\":\"x\"} | part | wrong-type",
                "{\"part\":{\"amount\":{}}} | part.amount | wrong-type",
                "{\"added\":1} | added | unknown-field",
                "{\"part\":{\"added\":1}} | part.added | unknown-field"
            })
    void the_field_is_named_and_the_reason_is_known(String body, String field, String code) {
        ProblemException problem = problem(body);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("invalid-request");
        assertThat(problem.faults())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.field()).isEqualTo(field);
                            assertThat(fault.code()).isEqualTo(code);
                        });
        assertNoWordOfJava(problem);
    }

    private static ProblemException problem(String body) {
        JsonProcessingException unreadable =
                catchThrowableOfType(
                        JsonProcessingException.class, () -> JSON.readValue(body, Body.class));
        assertThat(unreadable).as(body).isNotNull();
        return UnreadableBodies.explainCause(unreadable).orElseThrow();
    }

    private static void assertNoWordOfJava(ProblemException problem) {
        ProblemTexts texts = ProblemTexts.in(Locale.ENGLISH);
        assertThat(problem.faults())
                .allSatisfy(
                        fault ->
                                assertThat(texts.violation(fault.code(), "", fault.args()))
                                        .isNotBlank()
                                        .doesNotContain("java", "mushrif", "Body", "Part", "{0}"));
    }
}
