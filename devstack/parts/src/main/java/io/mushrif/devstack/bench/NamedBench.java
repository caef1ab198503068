package io.mushrif.devstack.bench;

import java.nio.file.Path;
import java.util.List;

/** A bench that can be started by its name. */
interface NamedBench {

    String name();

    /** Runs and prints its figures; the exit code is 0 unless something was lost or failed. */
    int run(List<String> options, Path repository);
}
