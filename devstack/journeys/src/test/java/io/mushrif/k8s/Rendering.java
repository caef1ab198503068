package io.mushrif.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a kustomization comes to.
 *
 * @param name of the kustomization, as it is called in reports
 * @param manifests typed objects
 */
record Rendering(String name, List<Object> manifests) {

    <T> List<T> all(Class<T> kind) {
        return manifests.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> Optional<T> find(Class<T> kind, String name) {
        return all(kind).stream().filter(o -> o.getMetadata().getName().equals(name)).findFirst();
    }

    List<String> names(Class<? extends HasMetadata> kind) {
        return all(kind).stream().map(o -> o.getMetadata().getName()).toList();
    }

    /** The deployment of a service, by the service's name in the build. */
    Deployment deployment(String service) {
        return find(Deployment.class, "mushrif-" + service).orElseThrow();
    }

    /** Containers of all {@link #pods}. */
    List<Container> containers() {
        return pods().stream().flatMap(pod -> pod.getSpec().getContainers().stream()).toList();
    }

    /** Pods of the five services and of everything that runs beside them. */
    List<PodTemplateSpec> pods() {
        return Stream.concat(
                        all(Deployment.class).stream().map(d -> d.getSpec().getTemplate()),
                        jobs().stream())
                .toList();
    }

    /** Pods of scheduled work. */
    List<PodTemplateSpec> jobs() {
        return all(CronJob.class).stream()
                .map(job -> job.getSpec().getJobTemplate().getSpec().getTemplate())
                .toList();
    }

    /** Environment of a deployment; the value is empty where it comes from a Secret. */
    Map<String, String> environment(Deployment deployment) {
        Container container = container(deployment);
        Map<String, String> environment = new LinkedHashMap<>();
        for (EnvFromSource source : container.getEnvFrom()) {
            String name = source.getConfigMapRef().getName();
            environment.putAll(find(ConfigMap.class, name).orElseThrow().getData());
        }
        for (EnvVar variable : container.getEnv()) {
            environment.put(variable.getName(), Objects.toString(variable.getValue(), ""));
        }
        return environment;
    }

    /** The one container of a deployment. */
    static Container container(Deployment deployment) {
        List<Container> containers = deployment.getSpec().getTemplate().getSpec().getContainers();
        if (containers.size() != 1) {
            throw new IllegalStateException(containers.size() + " containers");
        }
        return containers.get(0);
    }

    @Override
    public String toString() {
        return name;
    }
}
