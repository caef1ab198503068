package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.Purpose;
import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A message to many customers. */
@Entity
@Table(name = "outreach_campaign")
class Campaign {

    @Id private UUID id;
    @Version private long version;
    private String name;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private PreferredChannel channel;

    @JdbcTypeCode(SqlTypes.JSON)
    private Audience audience;

    @JdbcTypeCode(SqlTypes.JSON)
    private MessageTexts texts;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    private Instant scheduledAt;
    private int perMinute;
    private String createdBy;
    private Instant createdAt;
    private Instant startedAt;
    private Instant finishedAt;

    @Column(updatable = false)
    private Instant nextSendAt;

    protected Campaign() {}

    Campaign(CreateCampaign.Request request, String user, Instant now) {
        id = Ids.next();
        state = CampaignState.DRAFT;
        createdBy = user;
        createdAt = now;
        write(request);
    }

    void change(CreateCampaign.Request request) {
        state = CampaignLifecycle.after(state, CampaignVerb.CHANGE);
        write(request);
    }

    private void write(CreateCampaign.Request request) {
        name = request.name();
        purpose = request.purpose();
        channel = request.channelOrEmail();
        audience = request.audience();
        texts = request.texts();
        perMinute = request.perMinuteOrDefault();
    }

    void schedule(Instant at) {
        state = CampaignLifecycle.after(state, CampaignVerb.SCHEDULE);
        scheduledAt = at;
    }

    void start(Instant now) {
        state = CampaignLifecycle.after(state, CampaignVerb.START);
        startedAt = now;
    }

    void pause() {
        state = CampaignLifecycle.after(state, CampaignVerb.PAUSE);
    }

    void resume() {
        state = CampaignLifecycle.after(state, CampaignVerb.RESUME);
    }

    void complete(Instant now) {
        state = CampaignLifecycle.after(state, CampaignVerb.COMPLETE);
        finishedAt = now;
    }

    void cancel(Instant now) {
        state = CampaignLifecycle.after(state, CampaignVerb.CANCEL);
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Purpose purpose() {
        return purpose;
    }

    PreferredChannel channel() {
        return channel;
    }

    Audience audience() {
        return audience;
    }

    MessageTexts texts() {
        return texts;
    }

    CampaignState state() {
        return state;
    }

    int perMinute() {
        return perMinute;
    }

    Instant createdAt() {
        return createdAt;
    }

    CampaignView view(Map<RecipientState, Long> counts) {
        return new CampaignView(
                id,
                name,
                purpose,
                channel,
                audience,
                texts,
                state,
                scheduledAt,
                perMinute,
                createdBy,
                createdAt,
                startedAt,
                finishedAt,
                counts);
    }
}
