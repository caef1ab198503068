package io.mushrif.complaints.reading;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Read copy of an agent, kept from the events of staffing by {@link ReadingAgents}. */
@Entity
@Immutable
@Table(name = "reading_agent")
class ReadingAgent {

    @Id private UUID agentId;

    private String username;

    private UUID teamId;

    private boolean active;

    private Instant recordAt;

    protected ReadingAgent() {}

    boolean active() {
        return active;
    }

    UUID teamId() {
        return teamId;
    }
}
