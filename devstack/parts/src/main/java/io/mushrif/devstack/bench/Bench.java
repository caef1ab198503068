package io.mushrif.devstack.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the bench by its name and runs it. */
public final class Bench {

    private static final int UNKNOWN = 2;
    private static final List<NamedBench> BENCHES =
            List.of(
                    new IntakeBench(),
                    new ImportBench(),
                    new BreachBench(),
                    new SearchBench(),
                    new ListBench(),
                    new DuplicateBench(),
                    new AgreementBench(),
                    new SamplingBench());

    private Bench() {}

    /** The first argument names the bench, the others are its options. */
    public static int run(List<String> args, Path repository) {
        String name = args.isEmpty() ? "" : args.get(0);
        Optional<NamedBench> bench =
                BENCHES.stream().filter(each -> each.name().equals(name)).findFirst();
        if (bench.isEmpty()) {
            System.err.println("no bench named '" + name + "'; there are: " + names());
            return UNKNOWN;
        }
        return bench.get().run(args.subList(1, args.size()), repository);
    }

    private static String names() {
        return BENCHES.stream().map(NamedBench::name).collect(Collectors.joining(", "));
    }
}
