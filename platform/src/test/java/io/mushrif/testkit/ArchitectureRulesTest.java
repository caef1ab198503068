package io.mushrif.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureRulesTest {

    private static final String VIOLATIONS = "io.mushrif.testkit.violations";

    private static final Map<String, String> BROKEN_IN =
            Map.ofEntries(
                    Map.entry("services do not know each other", "stranger"),
                    Map.entry("features form no cycle", "cyclea"),
                    Map.entry("HTTP only at the edge", "http"),
                    Map.entry("events come in through feeds", "incoming"),
                    Map.entry("Kafka is written by the outbox only", "producer"),
                    Map.entry("time comes from the clock", "now"),
                    Map.entry("dependencies come through the constructor", "injection"),
                    Map.entry("every endpoint says who may call it", "roles"),
                    Map.entry("what creates can be repeated", "idempotency"),
                    Map.entry("no entity leaves the service", "leak"),
                    Map.entry("entities have no public fields or setters", "entity"),
                    Map.entry("names say what a thing does", "names"),
                    Map.entry("packages are features", "util"));

    @TestFactory
    Stream<DynamicTest> each_rule_fails_on_the_class_that_breaks_it() {
        return ArchitectureRules.all(VIOLATIONS).entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(),
                                        () -> {
                                            assertThat(BROKEN_IN).containsKey(rule.getKey());
                                            assertThat(
                                                            violations(
                                                                    rule.getValue(),
                                                                    BROKEN_IN.get(rule.getKey())))
                                                    .isNotEmpty();
                                        }));
    }

    @Test
    void the_platform_keeps_the_rules() {
        JavaClasses platform =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                        .importPackages("io.mushrif.platform");
        assertThat(platform).isNotEmpty();
        ArchitectureRules.all("io.mushrif.platform").values().forEach(rule -> rule.check(platform));
    }

    private static List<String> violations(ArchRule rule, String packageName) {
        JavaClasses classes =
                packageName.startsWith("cycle")
                        ? new ClassFileImporter()
                                .importPackages(VIOLATIONS + ".cyclea", VIOLATIONS + ".cycleb")
                        : new ClassFileImporter().importPackages(VIOLATIONS + "." + packageName);
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
