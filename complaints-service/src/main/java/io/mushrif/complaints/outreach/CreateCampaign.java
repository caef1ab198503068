package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.Purpose;
import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign is written. */
@ApplicationScoped
class CreateCampaign {

    private static final int DEFAULT_PER_MINUTE = 60;

    /**
     * What is sent to whom.
     *
     * @param channel EMAIL if absent
     * @param texts at least one language; who wishes another one gets the one there is
     * @param perMinute most messages in a minute, 1 to 6000; 60 if absent
     */
    @Schema(name = "CreateCampaign")
    public record Request(
            @NotBlank @Size(max = 200) String name,
            @NotNull Purpose purpose,
            PreferredChannel channel,
            @NotNull @Valid Audience audience,
            @NotNull @Valid MessageTexts texts,
            @Min(1) @Max(6000) Integer perMinute) {

        PreferredChannel channelOrEmail() {
            return channel == null ? PreferredChannel.EMAIL : channel;
        }

        int perMinuteOrDefault() {
            return perMinute == null ? DEFAULT_PER_MINUTE : perMinute;
        }
    }

    private final Campaigns campaigns;
    private final MessageGateways gateways;
    private final CurrentUser user;
    private final Clock clock;

    CreateCampaign(Campaigns campaigns, MessageGateways gateways, CurrentUser user, Clock clock) {
        this.campaigns = campaigns;
        this.gateways = gateways;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    CampaignView handle(Request request) {
        check(request);
        Campaign campaign = new Campaign(request, user.name(), clock.instant());
        campaigns.persist(campaign);
        campaigns.flush();
        return campaigns.view(campaign);
    }

    void check(Request request) {
        request.audience().check();
        MessageTemplates.check(request.texts());
        gateways.require(request.channelOrEmail());
    }
}
