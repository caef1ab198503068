package io.mushrif.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How pods run: probed, bounded, restricted, stopped gently. */
class PodsTest {

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void every_service_is_probed_at_start_for_life_and_for_readiness(Rendering rendering) {
        for (Deployment deployment : rendering.all(Deployment.class)) {
            Container container = Rendering.container(deployment);
            assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/live");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
            assertThat(
                            List.of(
                                    container.getStartupProbe(),
                                    container.getLivenessProbe(),
                                    container.getReadinessProbe()))
                    .extracting(probe -> probe.getHttpGet().getPort().getStrVal())
                    .containsOnly(container.getPorts().get(0).getName());
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void a_short_outage_of_kafka_takes_no_replica_out_of_the_load_balancer(Rendering rendering) {
        for (Deployment deployment : rendering.all(Deployment.class)) {
            Container container = Rendering.container(deployment);
            assertThat(patienceSeconds(container.getReadinessProbe())).isGreaterThanOrEqualTo(90);
            assertThat(patienceSeconds(container.getLivenessProbe())).isLessThanOrEqualTo(30);
            // the checks of Kafka and of the issuer take two seconds each to give up
            assertThat(container.getReadinessProbe().getTimeoutSeconds()).isGreaterThan(4);
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void every_container_says_what_it_needs_and_what_it_may_use(Rendering rendering) {
        for (Container container : rendering.containers()) {
            Map<String, Quantity> needs = container.getResources().getRequests();
            Map<String, Quantity> limits = container.getResources().getLimits();
            assertThat(needs).containsKeys("cpu", "memory");
            assertThat(limits.keySet()).isEqualTo(needs.keySet());
            needs.forEach(
                    (resource, need) ->
                            assertThat(need.getNumericalAmount())
                                    .isPositive()
                                    .isLessThanOrEqualTo(
                                            limits.get(resource).getNumericalAmount()));
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void every_pod_is_restricted(Rendering rendering) {
        for (PodTemplateSpec pod : rendering.pods()) {
            PodSpec spec = pod.getSpec();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(spec.getSecurityContext().getRunAsUser()).isEqualTo(10001);
            assertThat(spec.getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(spec.getHostNetwork()).isNull();
            assertThat(spec.getInitContainers()).isEmpty();
            for (Container container : spec.getContainers()) {
                SecurityContext security = container.getSecurityContext();
                assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                assertThat(security.getPrivileged()).isNull();
                assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(security.getCapabilities().getAdd()).isEmpty();
            }
        }
        for (Namespace namespace : rendering.all(Namespace.class)) {
            assertThat(namespace.getMetadata().getLabels())
                    .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void a_service_can_write_to_a_bounded_tmp_and_nowhere_else(Rendering rendering) {
        for (Deployment deployment : rendering.all(Deployment.class)) {
            List<Volume> volumes = deployment.getSpec().getTemplate().getSpec().getVolumes();
            assertThat(volumes)
                    .extracting(Volume::getEmptyDir)
                    .singleElement()
                    .extracting(EmptyDirVolumeSource::getSizeLimit)
                    .isNotNull();
            assertThat(Rendering.container(deployment).getVolumeMounts())
                    .singleElement()
                    .satisfies(
                            mount -> {
                                assertThat(mount.getName()).isEqualTo(volumes.get(0).getName());
                                assertThat(mount.getMountPath()).isEqualTo("/tmp");
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void every_service_has_an_account_of_its_own_and_no_token(Rendering rendering) {
        for (Deployment deployment : rendering.all(Deployment.class)) {
            String account = deployment.getSpec().getTemplate().getSpec().getServiceAccountName();
            assertThat(account).isEqualTo(deployment.getMetadata().getName());
            assertThat(rendering.find(ServiceAccount.class, account))
                    .hasValueSatisfying(
                            found -> assertThat(found.getAutomountServiceAccountToken()).isFalse());
        }
        assertThat(rendering.pods())
                .extracting(pod -> pod.getSpec().getAutomountServiceAccountToken())
                .containsOnly(false);
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void variables_of_kubernetes_are_not_taken_for_settings(Rendering rendering) {
        assertThat(rendering.pods())
                .extracting(pod -> pod.getSpec().getEnableServiceLinks())
                .containsOnly(false);
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void a_rollout_waits_for_the_new_and_lets_the_old_finish(Rendering rendering)
            throws IOException {
        for (Deployment deployment : rendering.all(Deployment.class)) {
            var rolling = deployment.getSpec().getStrategy().getRollingUpdate();
            assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
            assertThat(deployment.getSpec().getRevisionHistoryLimit()).isPositive();
            long draining =
                    Rendering.container(deployment)
                            .getLifecycle()
                            .getPreStop()
                            .getSleep()
                            .getSeconds();
            assertThat(draining).isPositive();
            assertThat(
                            deployment
                                    .getSpec()
                                    .getTemplate()
                                    .getSpec()
                                    .getTerminationGracePeriodSeconds())
                    .isGreaterThan(draining + shutdownTimeoutSeconds());
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void replicas_are_spread_over_zones_and_nodes(Rendering rendering) {
        for (Deployment deployment : rendering.all(Deployment.class)) {
            List<TopologySpreadConstraint> spread =
                    deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints();
            assertThat(spread)
                    .extracting(TopologySpreadConstraint::getTopologyKey)
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(spread)
                    .extracting(TopologySpreadConstraint::getLabelSelector)
                    .containsOnly(deployment.getSpec().getSelector());
        }
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private static int patienceSeconds(Probe probe) {
        return probe.getPeriodSeconds() * probe.getFailureThreshold();
    }

    /** How long a service takes to finish its requests, from the settings of the platform. */
    private static long shutdownTimeoutSeconds() throws IOException {
        Properties platform = new Properties();
        try (Reader file =
                Files.newBufferedReader(
                        Repository.root()
                                .resolve(
                                        "platform/src/main/resources/META-INF/microprofile-config.properties"))) {
            platform.load(file);
        }
        String timeout = platform.getProperty("quarkus.shutdown.timeout");
        assertThat(timeout).matches("\\d+s");
        return Long.parseLong(timeout.replace("s", ""));
    }
}
