package io.mushrif.complaints.reading;

import io.mushrif.complaints.article.KnowledgeBase;
import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentEvent;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An agent joined, changed or left. Who joins, or comes to another team, has to read what goes on
 * for everybody or for the team; who leaves has to read nothing any more.
 */
@ApplicationScoped
class OnAgentNews {

    private final ReadingAgents agents;
    private final ReadingRows rows;
    private final Readings readings;
    private final ReadingLock lock;
    private final KnowledgeBase knowledge;

    OnAgentNews(
            ReadingAgents agents,
            ReadingRows rows,
            Readings readings,
            ReadingLock lock,
            KnowledgeBase knowledge) {
        this.agents = agents;
        this.rows = rows;
        this.readings = readings;
        this.lock = lock;
        this.knowledge = knowledge;
    }

    void handle(AgentEvent event) {
        lock.hold();
        if (event instanceof AgentJoined joined) {
            here(joined.agentId(), joined.username(), joined.teamId(), joined.occurredAt());
        } else if (event instanceof AgentChanged changed) {
            here(changed.agentId(), changed.username(), changed.teamId(), changed.occurredAt());
        } else if (event instanceof AgentLeft left) {
            boolean news =
                    agents.keep(
                            left.agentId(),
                            left.username(),
                            left.teamId(),
                            false,
                            left.occurredAt());
            if (news) {
                rows.withdrawOfAgent(left.agentId(), "agent-left");
            }
        }
    }

    private void here(UUID agent, String username, UUID team, Instant at) {
        if (!agents.keep(agent, username, team, true, at)) {
            return;
        }
        LocalDate today = readings.today();
        for (ReadingAgents.Standing standing : agents.standing(agent, team)) {
            knowledge
                    .published(standing.articleId())
                    .ifPresent(
                            article ->
                                    rows.assign(
                                            article,
                                            List.of(
                                                    new ReadingRows.Reader(
                                                            agent,
                                                            standing.assignmentId(),
                                                            null,
                                                            today.plusDays(standing.days())))));
        }
    }
}
