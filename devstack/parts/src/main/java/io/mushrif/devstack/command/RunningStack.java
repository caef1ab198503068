package io.mushrif.devstack.command;

import io.mushrif.devstack.Addresses;
import io.mushrif.devstack.Home;
import io.mushrif.devstack.PartFailure;
import io.mushrif.devstack.Ports;
import io.mushrif.devstack.StackState;
import io.mushrif.devstack.Tokens;
import java.nio.file.Path;
import java.util.Optional;

/** The stack that {@code up} has started in this repository, seen from another shell. */
final class RunningStack {

    private RunningStack() {}

    static Optional<StackState> find() {
        return StackState.readRunning(Home.directory());
    }

    static StackState require() {
        return find().orElseThrow(
                        () ->
                                new PartFailure(
                                        "Mushrif is not running; start it with "
                                                + Shell.command()
                                                + " up"));
    }

    static Addresses addresses(StackState state) {
        Path ports = Home.repository().resolve("devstack/ports.properties");
        return new Addresses(Ports.read(ports, state.offset()));
    }

    static Tokens tokens(StackState state) {
        return new Tokens(addresses(state).issuer());
    }
}
