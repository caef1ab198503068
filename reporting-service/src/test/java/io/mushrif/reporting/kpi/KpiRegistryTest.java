package io.mushrif.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class KpiRegistryTest {

    private static final Path GLOSSARY = Path.of("..", "docs", "glossary.md");

    @TestFactory
    Stream<DynamicTest> every_kpi_explains_itself_in_both_languages_and_in_the_glossary()
            throws IOException {
        String glossary = Files.readString(GLOSSARY);
        return new KpiRegistry()
                .all().stream()
                        .map(Kpi::definition)
                        .map(
                                kpi ->
                                        DynamicTest.dynamicTest(
                                                kpi.key(), () -> explainsItself(kpi, glossary)));
    }

    private static void explainsItself(Definition kpi, String glossary) {
        for (var text : Stream.of(kpi.name(), kpi.formula(), kpi.population()).toList()) {
            assertThat(text.en()).isNotBlank();
            assertThat(text.ar()).matches(".*\\p{IsArabic}.*");
        }
        assertThat(kpi.dimensions()).isNotEmpty();
        assertThat(glossary).contains("`" + kpi.key() + "`").contains(kpi.name().ar());
    }
}
