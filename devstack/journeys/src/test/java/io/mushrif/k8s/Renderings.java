package io.mushrif.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All that an operator can apply; each is rendered once per run. */
final class Renderings {

    static final String BASE = "base";
    static final String DEV = "overlays/dev";
    static final String PROD = "overlays/prod";
    static final String PROD_WITH_DEBEZIUM = "overlays/prod with components/debezium-outbox";

    private static final Map<String, Rendering> DONE = new ConcurrentHashMap<>();

    private Renderings() {}

    static List<Rendering> all() throws IOException, InterruptedException {
        return List.of(get(BASE), get(DEV), get(PROD), get(PROD_WITH_DEBEZIUM));
    }

    static Rendering get(String name) throws IOException, InterruptedException {
        Rendering rendering = DONE.get(name);
        if (rendering == null) {
            rendering = new Rendering(name, ManifestReader.read(yaml(name)));
            DONE.put(name, rendering);
        }
        return rendering;
    }

    private static String yaml(String name) throws IOException, InterruptedException {
        if (!name.equals(PROD_WITH_DEBEZIUM)) {
            return Kustomize.render(Repository.k8s().resolve(name));
        }
        Path site = Files.createTempDirectory("site").toRealPath();
        Path kustomization = site.resolve("kustomization.yaml");
        Path k8s = site.relativize(Repository.k8s());
        try {
            Files.writeString(
                    kustomization,
                    """
                    resources: [%s/overlays/prod]
                    components: [%s/components/debezium-outbox]
                    """
                            .formatted(k8s, k8s));
            return Kustomize.render(site);
        } finally {
            Files.delete(kustomization);
            Files.delete(site);
        }
    }
}
