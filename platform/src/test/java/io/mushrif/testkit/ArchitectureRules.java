package io.mushrif.testkit;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.mushrif.platform.idempotency.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The rules of docs/CONTRIBUTING.md that a machine can hold. Each has a class in {@code violations}
 * that fails it.
 */
public final class ArchitectureRules {

    private static final List<String> SERVICES =
            List.of("complaints", "quality", "staffing", "reporting", "gateway");

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private ArchitectureRules() {}

    /** All rules for the code below a package such as {@code io.mushrif.complaints}, by name. */
    public static Map<String, ArchRule> all(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("services do not know each other", servicesApart(root));
        rules.put("features form no cycle", featuresWithoutCycle(root));
        rules.put("HTTP only at the edge", httpOnlyAtTheEdge());
        rules.put("events come in through feeds", incomingOnlyInFeeds());
        rules.put("Kafka is written by the outbox only", producerOnlyInOutbox());
        rules.put("time comes from the clock", noNow());
        rules.put("dependencies come through the constructor", constructorInjection());
        rules.put("every endpoint says who may call it", endpointsSayRoles());
        rules.put("what creates can be repeated", creationIsIdempotent());
        rules.put("no entity leaves the service", noEntityLeaves());
        rules.put("entities have no public fields or setters", entitiesAreClosed());
        rules.put("names say what a thing does", namesSayWhat());
        rules.put("packages are features", packagesAreFeatures());
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true).as(name));
        return rules;
    }

    private static ArchRule servicesApart(String root) {
        String[] others =
                SERVICES.stream()
                        .map(service -> "io.mushrif." + service)
                        .filter(service -> !root.startsWith(service))
                        .map(service -> service + "..")
                        .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    private static ArchRule featuresWithoutCycle(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule httpOnlyAtTheEdge() {
        return noClasses()
                .that()
                .haveNameNotMatching(
                        ".*(Resource|Filter)") // a Filter holds the query parameters of a list
                .and()
                .resideOutsideOfPackages(
                        "io.mushrif.platform.problem..",
                        "io.mushrif.platform.paging..",
                        "io.mushrif.platform.concurrency..",
                        "io.mushrif.platform.idempotency..",
                        "io.mushrif.platform.upload..",
                        "io.mushrif.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..");
    }

    private static ArchRule incomingOnlyInFeeds() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Feed")
                .should()
                .beAnnotatedWith(Incoming.class);
    }

    private static ArchRule producerOnlyInOutbox() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.mushrif.platform.outbox..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Producer.class);
    }

    private static ArchRule noNow() {
        DescribedPredicate<JavaMethodCall> now =
                DescribedPredicate.describe(
                        "now() or a system clock",
                        call ->
                                call.getTargetOwner().getPackageName().equals("java.time")
                                        && (call.getName().equals("now")
                                                || call.getTargetOwner().isEquivalentTo(Clock.class)
                                                        && call.getName().startsWith("system")));
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.mushrif.platform.time..")
                .should()
                .callMethodWhere(now);
    }

    private static ArchRule constructorInjection() {
        return noFields().should().beAnnotatedWith(Inject.class);
    }

    private static ArchRule endpointsSayRoles() {
        return methods()
                .that(are(endpoints()))
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class);
    }

    private static ArchRule creationIsIdempotent() {
        return methods()
                .that(are(endpoints()))
                .and()
                .areAnnotatedWith(POST.class)
                .and()
                .haveNameMatching("(create|register|record|start)[A-Z]?.*")
                .should()
                .beAnnotatedWith(Idempotent.class);
    }

    private static ArchRule noEntityLeaves() {
        return methods()
                .that(are(endpoints()))
                .should(
                        new ArchCondition<>("not return or take an entity") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                boolean leaves =
                                        method.getReturnType().getAllInvolvedRawTypes().stream()
                                                .anyMatch(ArchitectureRules::isEntity);
                                boolean enters =
                                        method.getRawParameterTypes().stream()
                                                .anyMatch(ArchitectureRules::isEntity);
                                if (leaves || enters) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    method,
                                                    method.getFullName() + " shows an entity"));
                                }
                            }
                        });
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }

    private static ArchRule entitiesAreClosed() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .doNotHaveModifier(JavaModifier.STATIC)
                .should()
                .bePrivate();
    }

    private static ArchRule namesSayWhat() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Service)");
    }

    private static ArchRule packagesAreFeatures() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..common..",
                        "..model..",
                        "..dto..",
                        "..impl..",
                        "..service..");
    }

    private static DescribedPredicate<JavaMethod> endpoints() {
        return DescribedPredicate.describe(
                "endpoints", method -> VERBS.stream().anyMatch(method::isAnnotatedWith));
    }
}
