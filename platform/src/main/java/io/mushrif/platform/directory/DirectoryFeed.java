package io.mushrif.platform.directory;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.team.TeamChanged;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the directory up to date. */
@ApplicationScoped
class DirectoryFeed {

    private final Inbox.Feed agents;
    private final Inbox.Feed teams;

    DirectoryFeed(Inbox inbox, Directory directory) {
        agents =
                inbox.feed(
                        "directory-agents",
                        new Reactions()
                                .on(AgentJoined.class, directory::on)
                                .on(AgentChanged.class, directory::on)
                                .on(AgentLeft.class, directory::on));
        teams =
                inbox.feed(
                        "directory-teams",
                        new Reactions()
                                .on(TeamCreated.class, directory::on)
                                .on(TeamChanged.class, directory::on));
    }

    @Incoming("directory-agents")
    @Blocking
    void agents(ConsumerRecords<String, String> records) {
        agents.receive(records);
    }

    @Incoming("directory-teams")
    @Blocking
    void teams(ConsumerRecords<String, String> records) {
        teams.receive(records);
    }
}
