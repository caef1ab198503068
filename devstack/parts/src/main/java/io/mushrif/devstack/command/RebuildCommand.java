package io.mushrif.devstack.command;

import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.StackState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lets reporting compute its figures again from its facts. */
@Command(name = "rebuild", description = "Rebuilds the KPI figures from the facts.")
public final class RebuildCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        StackState state = RunningStack.require();
        GatewayClient api =
                new GatewayClient(RunningStack.addresses(state), RunningStack.tokens(state));
        GatewayClient.Answer answer =
                api.post("admin1", "/api/v1/kpis/rebuild", null).require(200, 202, 204);
        System.out.println(answer.status() + " " + answer.text());
        return 0;
    }
}
