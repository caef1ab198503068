package io.mushrif.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the objects under {@code k8s/} are complete and fit together. */
class ManifestsTest {

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void all_five_services_are_there(Rendering rendering) {
        String[] names = Services.ALL.stream().map(s -> "mushrif-" + s).toArray(String[]::new);
        assertThat(rendering.names(Deployment.class)).containsExactlyInAnyOrder(names);
        assertThat(rendering.names(Service.class)).containsExactlyInAnyOrder(names);
        assertThat(rendering.names(ServiceAccount.class)).containsExactlyInAnyOrder(names);
        assertThat(rendering.names(PodDisruptionBudget.class)).containsExactlyInAnyOrder(names);
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void everything_lives_in_the_namespace_of_mushrif_or_of_kafka_connect(Rendering rendering) {
        assertThat(rendering.names(Namespace.class)).containsExactly("mushrif");
        assertThat(rendering.all(HasMetadata.class))
                .filteredOn(object -> !(object instanceof Namespace))
                .extracting(object -> object.getMetadata().getNamespace())
                .allMatch(namespace -> "mushrif".equals(namespace) || "kafka".equals(namespace));
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void every_deployment_chooses_its_own_pods_alone(Rendering rendering) {
        for (Deployment deployment : rendering.all(Deployment.class)) {
            var selector = deployment.getSpec().getSelector();
            assertThat(rendering.pods())
                    .filteredOn(pod -> Selection.chooses(selector, pod.getMetadata().getLabels()))
                    .containsExactly(deployment.getSpec().getTemplate());
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void every_service_reaches_the_pods_of_its_deployment_at_the_port_they_open(
            Rendering rendering) {
        for (String name : Services.ALL) {
            Deployment deployment = rendering.deployment(name);
            Service service = rendering.find(Service.class, "mushrif-" + name).orElseThrow();
            assertThat(service.getSpec().getSelector())
                    .isEqualTo(deployment.getSpec().getSelector().getMatchLabels());
            ContainerPort opened = Rendering.container(deployment).getPorts().get(0);
            assertThat(service.getSpec().getPorts())
                    .extracting(port -> port.getTargetPort().getStrVal())
                    .containsExactly(opened.getName());
            assertThat(rendering.environment(deployment))
                    .containsEntry("QUARKUS_HTTP_PORT", opened.getContainerPort().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void disruption_budgets_belong_to_a_deployment_and_let_nodes_be_drained(Rendering rendering) {
        for (PodDisruptionBudget budget : rendering.all(PodDisruptionBudget.class)) {
            Deployment deployment =
                    rendering.find(Deployment.class, budget.getMetadata().getName()).orElseThrow();
            assertThat(budget.getSpec().getSelector())
                    .isEqualTo(deployment.getSpec().getSelector());
            assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void autoscalers_scale_a_deployment_by_its_cpu(Rendering rendering) {
        for (HorizontalPodAutoscaler autoscaler : rendering.all(HorizontalPodAutoscaler.class)) {
            var target = autoscaler.getSpec().getScaleTargetRef();
            assertThat(target.getApiVersion() + " " + target.getKind())
                    .isEqualTo("apps/v1 Deployment");
            assertThat(target.getName())
                    .isEqualTo(autoscaler.getMetadata().getName())
                    .isIn(rendering.names(Deployment.class));
            assertThat(autoscaler.getSpec().getMetrics())
                    .extracting(metric -> metric.getResource().getName())
                    .containsExactly("cpu");
            assertThat(autoscaler.getSpec().getMinReplicas())
                    .isBetween(2, autoscaler.getSpec().getMaxReplicas());
        }
    }

    @Test
    void production_scales_every_service_from_three_replicas_on_and_dev_runs_one()
            throws IOException, InterruptedException {
        Rendering prod = Renderings.get(Renderings.PROD);
        assertThat(prod.names(HorizontalPodAutoscaler.class))
                .containsExactlyInAnyOrderElementsOf(prod.names(Deployment.class));
        assertThat(prod.all(HorizontalPodAutoscaler.class))
                .extracting(autoscaler -> autoscaler.getSpec().getMinReplicas())
                .containsOnly(3);
        Rendering dev = Renderings.get(Renderings.DEV);
        assertThat(dev.all(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(dev.all(Deployment.class))
                .extracting(deployment -> deployment.getSpec().getReplicas())
                .containsOnly(1);
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void images_are_those_of_the_services_in_a_named_version(Rendering rendering) {
        for (String service : Services.ALL) {
            assertThat(Rendering.container(rendering.deployment(service)).getImage())
                    .matches("mushrif/" + service + ":[A-Za-z0-9][A-Za-z0-9._-]*");
        }
        assertThat(rendering.containers())
                .allSatisfy(
                        container ->
                                assertThat(container.getImage())
                                        .contains(":")
                                        .doesNotEndWith(":latest"));
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void credentials_come_from_a_secret_of_the_service(Rendering rendering) {
        for (String service : Services.WITH_DATA) {
            Map<String, String> expected = new LinkedHashMap<>();
            String database = "mushrif-" + service + "-database";
            expected.put("QUARKUS_DATASOURCE_USERNAME", database + " username");
            expected.put("QUARKUS_DATASOURCE_PASSWORD", database + " password");
            if (service.equals(Services.COMPLAINTS)) {
                String mail = "mushrif-" + service + "-mail";
                expected.put("QUARKUS_MAILER_USERNAME", mail + " username");
                expected.put("QUARKUS_MAILER_PASSWORD", mail + " password");
                String attachments = "mushrif-" + service + "-attachments";
                expected.put("MUSHRIF_ATTACHMENTS_S3_ACCESS_KEY", attachments + " username");
                expected.put("MUSHRIF_ATTACHMENTS_S3_SECRET_KEY", attachments + " password");
                String privacy = "mushrif-" + service + "-privacy";
                expected.put("MUSHRIF_ERASURE_EXPORT_SECRET", privacy + " export-secret");
                expected.put("MUSHRIF_OUTREACH_LINK_SECRET", privacy + " link-secret");
            }
            if (service.equals(Services.QUALITY)) {
                expected.put(
                        "MUSHRIF_SURVEY_LINK_SECRET",
                        "mushrif-" + service + "-privacy link-secret");
            }
            Map<String, String> found = new LinkedHashMap<>();
            for (EnvVar variable : Rendering.container(rendering.deployment(service)).getEnv()) {
                SecretKeySelector from = variable.getValueFrom().getSecretKeyRef();
                // overlays put a hash of the content behind the name
                String name =
                        from.getName()
                                .replaceFirst(
                                        "(-database|-mail|-attachments|-privacy)-[a-z0-9]+$", "$1");
                found.put(variable.getName(), name + " " + from.getKey());
            }
            assertThat(found).isEqualTo(expected);
        }
        assertThat(rendering.all(ConfigMap.class))
                .flatExtracting(map -> map.getData().keySet())
                .noneMatch(key -> key.contains("PASSWORD") || key.contains("SECRET"));
    }

    @Test
    void secrets_are_brought_by_the_dev_overlay_alone() throws IOException, InterruptedException {
        for (Rendering rendering : Renderings.all()) {
            if (!rendering.name().equals(Renderings.DEV)) {
                assertThat(rendering.all(Secret.class)).isEmpty();
            }
        }
        Rendering dev = Renderings.get(Renderings.DEV);
        List<SecretKeySelector> asked =
                dev.containers().stream()
                        .flatMap(container -> container.getEnv().stream())
                        .map(variable -> variable.getValueFrom().getSecretKeyRef())
                        .toList();
        assertThat(asked).isNotEmpty();
        for (SecretKeySelector reference : asked) {
            assertThat(dev.find(Secret.class, reference.getName()).orElseThrow().getData())
                    .containsKey(reference.getKey());
        }
        assertThat(dev.all(Secret.class))
                .allSatisfy(
                        secret ->
                                assertThat(secret.getData())
                                        .allSatisfy(
                                                (key, value) -> {
                                                    if (!key.equals("username")) {
                                                        assertThat(value)
                                                                .asBase64Decoded()
                                                                .asString()
                                                                .endsWith("-dev-only");
                                                    }
                                                }));
    }

    @Test
    void the_public_door_has_tls_and_shows_no_health_or_metrics_of_the_gateway_itself()
            throws IOException, InterruptedException {
        Rendering prod = Renderings.get(Renderings.PROD);
        Ingress ingress = prod.find(Ingress.class, "mushrif-gateway").orElseThrow();
        for (IngressRule rule : ingress.getSpec().getRules()) {
            assertThat(ingress.getSpec().getTls())
                    .anyMatch(tls -> tls.getHosts().contains(rule.getHost()));
            assertThat(rule.getHttp().getPaths())
                    .extracting(HTTPIngressPath::getPath)
                    .contains("/api")
                    .noneMatch(path -> path.equals("/") || path.startsWith("/q"));
            for (HTTPIngressPath path : rule.getHttp().getPaths()) {
                var backend = path.getBackend().getService();
                assertThat(backend.getName()).isEqualTo("mushrif-gateway");
                Service service = prod.find(Service.class, backend.getName()).orElseThrow();
                assertThat(service.getSpec().getPorts())
                        .extracting(ServicePort::getName)
                        .contains(backend.getPort().getName());
            }
        }
    }
}
