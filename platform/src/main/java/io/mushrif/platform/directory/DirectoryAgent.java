package io.mushrif.platform.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Read copy of an agent, kept from the events of staffing. */
@Entity
@Immutable
@Table(name = "directory_agent")
public class DirectoryAgent {

    @Id private UUID id;

    private String username;

    @Column(name = "team_id")
    private UUID teamId;

    private boolean active;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected DirectoryAgent() {}

    /** Id of the agent. */
    public UUID id() {
        return id;
    }

    /** User name at the identity provider. */
    public String username() {
        return username;
    }

    /** Team of the agent. */
    public UUID teamId() {
        return teamId;
    }

    /** Whether the agent still works here. */
    public boolean active() {
        return active;
    }
}
