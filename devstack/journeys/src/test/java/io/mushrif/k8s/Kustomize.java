package io.mushrif.k8s;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders kustomizations with the tool an operator would use. */
final class Kustomize {

    private Kustomize() {}

    /**
     * The manifests of a folder as YAML. Without kubectl and kustomize on the machine the test
     * fails in CI ({@code CI=true}) and is skipped elsewhere.
     */
    static String render(Path folder) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("kustomize", ".err");
        try {
            Process process =
                    new ProcessBuilder(command(folder)).redirectError(errors.toFile()).start();
            String yaml =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                fail(folder + " cannot be rendered: " + Files.readString(errors));
            }
            return yaml;
        } finally {
            Files.delete(errors);
        }
    }

    private static List<String> command(Path folder) {
        Optional<Path> kubectl = onPath("kubectl");
        if (kubectl.isPresent()) {
            return List.of(kubectl.get().toString(), "kustomize", folder.toString());
        }
        Optional<Path> kustomize = onPath("kustomize");
        if (kustomize.isPresent()) {
            return List.of(kustomize.get().toString(), "build", folder.toString());
        }
        String missing = "neither kubectl nor kustomize is on the PATH: k8s/ cannot be rendered";
        return "true".equals(System.getenv("CI")) ? fail(missing) : abort(missing);
    }

    private static Optional<Path> onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
