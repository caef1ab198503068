package io.mushrif.devstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The services of Mushrif in the order in which they are started, with the heap that each gets
 * here.
 */
enum ServiceModule {
    COMPLAINTS("complaints-service", 320, true),
    QUALITY("quality-service", 256, false),
    STAFFING("staffing-service", 256, false),
    REPORTING("reporting-service", 256, true),
    GATEWAY("gateway", 192, true);

    private final String module;
    private final int heapMegabytes;
    private final boolean busy;

    ServiceModule(String module, int heapMegabytes, boolean busy) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.busy = busy;
    }

    static List<ServiceModule> behindTheGateway() {
        return List.of(COMPLAINTS, QUALITY, STAFFING, REPORTING);
    }

    /** Name of the part, of its port and of its database. */
    String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> javaOptions() {
        List<String> options = new ArrayList<>();
        options.add("-Xms64m");
        options.add("-Xmx" + heapMegabytes + "m");
        options.add("-XX:+UseSerialGC");
        options.add("-XX:+ExitOnOutOfMemoryError");
        if (!busy) {
            // The quick compiler alone: half the processor time to start, and nobody waits for the
            // last percent.
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }

    /** The packaged service. */
    Path runner(Path repository) {
        Path runner = repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(runner)) {
            throw new PartFailure(
                    module + " is not packaged (" + runner + " is missing): run mvn package");
        }
        return runner;
    }
}
