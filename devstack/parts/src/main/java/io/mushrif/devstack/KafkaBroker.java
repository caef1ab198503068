package io.mushrif.devstack;

import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Main class of the broker's JVM: formats the log directory when it is empty and runs the broker.
 * Arguments: the broker's properties file and, optionally, the process whose end is also the end of
 * the broker.
 */
public final class KafkaBroker {

    /** One stack, one cluster; the id must not change between runs on the same data. */
    private static final String CLUSTER_ID = "bXVzaHJpZi1kZXZzdGFjaw";

    private KafkaBroker() {}

    public static void main(String[] arguments) {
        Path properties = Path.of(arguments[0]);
        if (arguments.length > 1) {
            endWith(Long.parseLong(arguments[1]));
        }
        int formatted =
                StorageTool.execute(
                        new String[] {
                            "format",
                            "--ignore-formatted",
                            "-t",
                            CLUSTER_ID,
                            "-c",
                            properties.toString()
                        },
                        System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] {properties.toString()});
    }

    private static void endWith(long supervisor) {
        ProcessHandle.of(supervisor)
                .ifPresentOrElse(
                        process -> process.onExit().thenRun(() -> Runtime.getRuntime().halt(0)),
                        () -> Runtime.getRuntime().halt(0));
    }
}
