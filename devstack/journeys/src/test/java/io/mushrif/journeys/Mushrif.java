package io.mushrif.journeys;

import io.mushrif.devstack.Home;
import io.mushrif.devstack.Stack;
import java.nio.file.Path;

/**
 * The running product, started empty once for all journeys, beside whatever runs on the usual
 * ports.
 */
final class Mushrif {

    private static final int OFFSET = 2_000;

    private static Stack stack;

    private Mushrif() {}

    static synchronized Stack running() {
        if (stack == null) {
            Path home = Home.directory().resolve("journeys");
            Stack.deleteData(home);
            Stack started = Stack.in(Home.repository()).home(home).offset(OFFSET).build();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.start();
            stack = started;
        }
        return stack;
    }
}
