package io.mushrif.staffing.agent;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Somebody who works with customers. */
@Entity
public class Agent {

    @Id private UUID id;

    @Version private long version;

    private String username;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    private LocalizedText name;

    private String email;

    private UUID teamId;

    private List<String> languages;

    private List<String> skills;

    private Integer capacity;

    @Enumerated(EnumType.STRING)
    private AgentStatus status;

    private LocalDate leftOn;

    private String source;

    private String externalId;

    private Instant createdAt;

    protected Agent() {}

    Agent(CreateAgent.Request request, Instant now) {
        id = Ids.next();
        username = request.username();
        name = request.name();
        email = request.email();
        teamId = request.teamId();
        languages = listed(request.languages());
        skills = listed(request.skills());
        capacity = request.capacity();
        status = AgentStatus.ACTIVE;
        source = request.source();
        externalId = request.externalId();
        createdAt = now;
    }

    AgentJoined joined() {
        return new AgentJoined(
                id, username, eventName(), teamId, languages, skills, capacity, createdAt);
    }

    AgentChanged change(ChangeAgent.Request request, Instant now) {
        requireActive();
        name = request.name() == null ? name : request.name();
        email = request.email() == null ? email : request.email();
        teamId = request.teamId() == null ? teamId : request.teamId();
        languages = request.languages() == null ? languages : listed(request.languages());
        skills = request.skills() == null ? skills : listed(request.skills());
        capacity = request.capacity() == null ? capacity : request.capacity();
        return new AgentChanged(
                id, username, eventName(), teamId, languages, skills, capacity, now);
    }

    AgentLeft leave(LocalDate lastDay, Instant now) {
        requireActive();
        status = AgentStatus.LEFT;
        leftOn = lastDay;
        return new AgentLeft(id, username, eventName(), teamId, languages, skills, capacity, now);
    }

    /**
     * Refuses what only somebody who works here can do.
     *
     * @throws ProblemException 409 for one who has left
     */
    public void requireActive() {
        if (status != AgentStatus.ACTIVE) {
            throw ProblemException.conflict("agent-has-left", leftOn.toString());
        }
    }

    private LocalizedName eventName() {
        return new LocalizedName(name.en(), name.ar());
    }

    private static List<String> listed(List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Id of the agent. */
    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Team of the agent. */
    public UUID teamId() {
        return teamId;
    }

    /** User name at the identity provider. */
    public String username() {
        return username;
    }

    Instant createdAt() {
        return createdAt;
    }

    AgentView view() {
        return new AgentView(
                id,
                username,
                name,
                email,
                teamId,
                languages,
                skills,
                capacity,
                status,
                leftOn,
                source,
                externalId,
                createdAt);
    }
}
