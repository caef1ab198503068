package io.mushrif.devstack.command;

import io.mushrif.devstack.Addresses;
import io.mushrif.devstack.PartStatus;
import io.mushrif.devstack.StackState;
import io.mushrif.devstack.Terminal;

/** What {@code up} says at the end: the parts, who may log in, and what to try. */
final class Welcome {

    private static final String USERS =
            """
            Demo users, password equal to the name
              agent1 agent2             agent (agent1 in supervisor1's team, agent2 in supervisor2's)
              supervisor1 supervisor2   supervisor
              analyst1                  quality-analyst
              planner1                  planner
              department1               department (of none until one names it as a member)
              manager1                  operations-manager
              admin1                    admin
            Client crm, secret crm      integration""";

    private Welcome() {}

    static void print(Terminal terminal, StackState state) {
        Addresses addresses = RunningStack.addresses(state);
        terminal.line("");
        terminal.line(PartsTable.of(PartStatus.of(state)));
        terminal.line("");
        terminal.line(USERS);
        if (state.parts().stream().anyMatch(part -> part.name().equals("gateway"))) {
            terminal.line("");
            terminal.line(examples(Shell.command(), addresses.gateway()));
            terminal.line("");
            terminal.line("The API and its documentation: " + addresses.gateway() + "/docs");
        }
    }

    private static String examples(String mushrif, String gateway) {
        return """
            Try
              curl -s -H "Authorization: Bearer $(%1$s token manager1)" '%2$s/api/v1/complaints?limit=3'
              curl -s -H "Authorization: Bearer $(%1$s token manager1)" '%2$s/api/v1/kpis/complaint-volume?from=2015-01-01&to=2015-04-01&bucket=month'
              curl -s -H "Authorization: Bearer $(%1$s token agent1)" -H "Idempotency-Key: $(date +%%s%%N)" -H 'Content-Type: application/json' -H 'Accept-Language: ar' -d '%3$s' %2$s/api/v1/complaints"""
                .formatted(mushrif, gateway, ARABIC_COMPLAINT);
    }

    private static final String ARABIC_COMPLAINT =
            "{\"channel\":\"FORM\",\"language\":\"ar\",\"product\":\"بطاقة ائتمان\","
                    + "\"description\":\"خُصم المبلغ مرتين من بطاقتي\"}";
}
