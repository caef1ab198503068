package io.mushrif.staffing.team;

import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.contracts.team.TeamChanged;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A group of agents under one or more supervisors. */
@Entity
public class Team {

    @Id private UUID id;

    @Version private long version;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "ar", column = @Column(name = "name_ar"))
    private LocalizedText name;

    private List<String> supervisors;

    private String source;

    private String externalId;

    private Instant createdAt;

    protected Team() {}

    Team(CreateTeam.Request request, Instant now) {
        id = Ids.next();
        name = request.name();
        supervisors = List.copyOf(request.supervisors());
        source = request.source();
        externalId = request.externalId();
        createdAt = now;
    }

    TeamCreated created() {
        return new TeamCreated(id, eventName(), supervisors, createdAt);
    }

    TeamChanged change(ChangeTeam.Request request, Instant now) {
        name = request.name() == null ? name : request.name();
        supervisors =
                request.supervisors() == null ? supervisors : List.copyOf(request.supervisors());
        return new TeamChanged(id, eventName(), supervisors, now);
    }

    private LocalizedName eventName() {
        return new LocalizedName(name.en(), name.ar());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    TeamView view() {
        return new TeamView(id, name, supervisors, source, externalId, createdAt);
    }
}
