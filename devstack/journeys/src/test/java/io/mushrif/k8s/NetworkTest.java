package io.mushrif.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may talk to whom. */
class NetworkTest {

    private static final String DNS =
            "namespaces {kubernetes.io/metadata.name=kube-system} pods {k8s-app=kube-dns} at [53, 53]";
    private static final String KEYCLOAK =
            "namespaces {provides.mushrif.io/keycloak=true} at [8080, 8443]";
    private static final String KAFKA =
            "namespaces {provides.mushrif.io/kafka=true} at [9092, 9093]";
    private static final String POSTGRESQL =
            "namespaces {provides.mushrif.io/postgresql=true} at [5432]";
    private static final String MAIL = "namespaces {provides.mushrif.io/mail=true} at [587]";
    private static final String OBJECT_STORE =
            "namespaces {provides.mushrif.io/object-store=true} at [443, 9000]";
    private static final String MONITORING =
            "namespaces {provides.mushrif.io/monitoring=true} at [8080]";
    private static final String INGRESS = "namespaces {provides.mushrif.io/ingress=true} at [8080]";
    private static final String GATEWAY = "pods {app.kubernetes.io/component=gateway} at [8080]";
    private static final String SERVICES = "pods {app.kubernetes.io/component=service} at [8080]";

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void all_traffic_is_denied_that_is_not_allowed(Rendering rendering) {
        NetworkPolicy deny = rendering.find(NetworkPolicy.class, "default-deny").orElseThrow();
        assertThat(deny.getSpec().getPodSelector()).isEqualTo(new LabelSelector());
        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void services_are_called_by_the_gateway_and_read_by_monitoring_alone(Rendering rendering) {
        for (String service : Services.WITH_DATA) {
            assertThat(callers(rendering, pod(rendering, service)))
                    .containsExactlyInAnyOrder(GATEWAY, MONITORING);
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void the_gateway_is_called_by_the_ingress_controller_and_read_by_monitoring_alone(
            Rendering rendering) {
        assertThat(callers(rendering, pod(rendering, Services.GATEWAY)))
                .containsExactlyInAnyOrder(INGRESS, MONITORING);
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void services_call_database_kafka_and_keycloak_alone_and_never_each_other(Rendering rendering) {
        for (String service : Services.WITH_DATA) {
            List<String> allowed = new ArrayList<>(List.of(DNS, POSTGRESQL, KAFKA, KEYCLOAK));
            if (service.equals(Services.COMPLAINTS)) {
                allowed.add(MAIL);
                allowed.add(OBJECT_STORE);
            }
            assertThat(callees(rendering, pod(rendering, service)))
                    .containsExactlyInAnyOrderElementsOf(allowed);
        }
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void the_gateway_calls_the_services_and_keycloak_alone(Rendering rendering) {
        assertThat(callees(rendering, pod(rendering, Services.GATEWAY)))
                .containsExactlyInAnyOrder(DNS, SERVICES, KEYCLOAK);
    }

    @ParameterizedTest
    @MethodSource("io.mushrif.k8s.Renderings#all")
    void what_runs_beside_the_services_calls_the_database_alone(Rendering rendering) {
        for (PodTemplateSpec pod : rendering.jobs()) {
            assertThat(callers(rendering, pod)).isEmpty();
            assertThat(callees(rendering, pod)).containsExactlyInAnyOrder(DNS, POSTGRESQL);
        }
    }

    private static PodTemplateSpec pod(Rendering rendering, String service) {
        return rendering.deployment(service).getSpec().getTemplate();
    }

    private static List<String> callers(Rendering rendering, PodTemplateSpec pod) {
        return policies(rendering, pod)
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .flatMap(rule -> describe(rule.getFrom(), rule.getPorts()))
                .toList();
    }

    private static List<String> callees(Rendering rendering, PodTemplateSpec pod) {
        return policies(rendering, pod)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .flatMap(rule -> describe(rule.getTo(), rule.getPorts()))
                .toList();
    }

    private static Stream<NetworkPolicy> policies(Rendering rendering, PodTemplateSpec pod) {
        return rendering.all(NetworkPolicy.class).stream()
                .filter(
                        policy ->
                                Selection.chooses(
                                        policy.getSpec().getPodSelector(),
                                        pod.getMetadata().getLabels()));
    }

    private static Stream<String> describe(
            List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
        List<Integer> numbers = ports.stream().map(port -> port.getPort().getIntVal()).toList();
        // an empty list would mean everybody
        return peers.isEmpty()
                ? Stream.of("everybody at " + numbers)
                : peers.stream().map(peer -> describe(peer) + " at " + numbers);
    }

    private static String describe(NetworkPolicyPeer peer) {
        assertThat(peer.getIpBlock()).isNull();
        return Stream.of(
                        describe("namespaces ", peer.getNamespaceSelector()),
                        describe("pods ", peer.getPodSelector()))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static String describe(String who, LabelSelector selector) {
        if (selector == null) {
            return "";
        }
        assertThat(selector.getMatchExpressions()).isEmpty();
        return who + new TreeMap<>(selector.getMatchLabels());
    }
}
