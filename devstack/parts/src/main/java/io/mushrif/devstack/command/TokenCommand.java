package io.mushrif.devstack.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints an access token. */
@Command(
        name = "token",
        description = "Prints an access token of a demo user or of the client crm.")
public final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "USER", description = "agent1, manager1, …, or crm.")
    private String user;

    @Override
    public Integer call() {
        System.out.println(RunningStack.tokens(RunningStack.require()).of(user));
        return 0;
    }
}
