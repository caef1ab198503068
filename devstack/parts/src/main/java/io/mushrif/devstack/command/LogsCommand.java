package io.mushrif.devstack.command;

import io.mushrif.devstack.Home;
import io.mushrif.devstack.PartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a part's log. */
@Command(
        name = "logs",
        description = "Shows the log of a part: gateway, complaints, kafka, build, …")
public final class LogsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "Name of the part.")
    private String part;

    @Option(
            names = "--lines",
            defaultValue = "100",
            description = "How many, ${DEFAULT-VALUE} unless given.")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Stays and shows what is added.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path log = Home.directory().resolve("logs").resolve(part + ".log");
        if (!part.matches("[a-z.-]+") || !Files.exists(log)) {
            throw new PartFailure("no log of '" + part + "'; there are: " + names(log.getParent()));
        }
        byte[] content = Files.readAllBytes(log);
        List<String> all = new String(content, StandardCharsets.UTF_8).lines().toList();
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
        if (follow) {
            followFrom(log, content.length);
        }
        return 0;
    }

    private static void followFrom(Path log, long start) throws IOException, InterruptedException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(start);
            while (true) {
                in.transferTo(System.out);
                System.out.flush();
                Thread.sleep(200);
            }
        }
    }

    private static String names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "none";
        }
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.map(log -> log.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
