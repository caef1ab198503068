package io.mushrif.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs scenarios that are written as a YAML list beside the test: one test each, named by its
 * {@code name}.
 */
public final class Scenarios {

    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Scenarios() {}

    /**
     * One test per scenario of the file.
     *
     * @param beside the test class; the file lies in its package
     * @param name says what a scenario is called
     * @throws IllegalArgumentException when the file is missing or holds no scenario
     */
    public static <S> Stream<DynamicTest> in(
            Class<?> beside,
            String file,
            Class<S> type,
            Function<S, String> name,
            Consumer<S> check) {
        List<S> scenarios = read(beside, file, type);
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no scenario");
        }
        return scenarios.stream()
                .map(
                        scenario ->
                                DynamicTest.dynamicTest(
                                        name.apply(scenario), () -> check.accept(scenario)));
    }

    private static <S> List<S> read(Class<?> beside, String file, Class<S> type) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no " + file + " beside " + beside);
            }
            return YAML.readerForListOf(type).readValue(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
