package io.mushrif.complaints.outreach;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** A campaign is changed, scheduled, paused, goes on or is given up. */
@ApplicationScoped
class MoveCampaign {

    private static final Duration LONGEST_AHEAD = Duration.ofDays(365);

    /** When it begins; now if absent. */
    public record Schedule(Instant at) {}

    private final Campaigns campaigns;
    private final CreateCampaign createCampaign;
    private final UnsubscribeLinks links;
    private final Precondition precondition;
    private final Clock clock;

    MoveCampaign(
            Campaigns campaigns,
            CreateCampaign createCampaign,
            UnsubscribeLinks links,
            Precondition precondition,
            Clock clock) {
        this.campaigns = campaigns;
        this.createCampaign = createCampaign;
        this.links = links;
        this.precondition = precondition;
        this.clock = clock;
    }

    /** A campaign with its version. */
    record Moved(CampaignView view, long version) {}

    @Transactional
    Moved change(UUID id, CreateCampaign.Request request) {
        createCampaign.check(request);
        return move(id, campaign -> campaign.change(request));
    }

    @Transactional
    Moved schedule(UUID id, Schedule request) {
        Instant now = clock.instant();
        Instant at = request.at() == null ? now : request.at();
        if (at.isBefore(now) && request.at() != null) {
            throw ProblemException.invalid("at", "future");
        }
        if (at.isAfter(now.plus(LONGEST_AHEAD))) {
            throw ProblemException.invalid("at", "within-a-year");
        }
        links.requireSetUp();
        return move(id, campaign -> campaign.schedule(at));
    }

    @Transactional
    Moved pause(UUID id) {
        return move(id, Campaign::pause);
    }

    @Transactional
    Moved resume(UUID id) {
        return move(id, Campaign::resume);
    }

    @Transactional
    Moved cancel(UUID id) {
        return move(id, campaign -> campaign.cancel(clock.instant()));
    }

    private Moved move(UUID id, Consumer<Campaign> verb) {
        Campaign campaign = campaigns.lock(id);
        precondition.require(campaign.version());
        verb.accept(campaign);
        campaigns.flush();
        return new Moved(campaigns.view(campaign), campaign.version());
    }
}
