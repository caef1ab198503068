package io.mushrif.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository that the test runs in. */
final class Repository {

    private Repository() {}

    static Path k8s() throws IOException {
        return root().resolve("k8s");
    }

    static Path root() throws IOException {
        Path folder = Path.of("").toRealPath();
        while (!Files.exists(folder.resolve("k8s/base/kustomization.yaml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not run inside the repository");
            }
        }
        return folder;
    }
}
