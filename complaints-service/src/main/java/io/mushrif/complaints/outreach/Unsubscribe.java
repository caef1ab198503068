package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.ConsentChannel;
import io.mushrif.complaints.consent.WithdrawConsent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** A customer follows the link in a message and wants no more of them. */
@ApplicationScoped
class Unsubscribe {

    private final UnsubscribeLinks links;
    private final Campaigns campaigns;
    private final Recipients recipients;
    private final WithdrawConsent withdrawConsent;

    Unsubscribe(
            UnsubscribeLinks links,
            Campaigns campaigns,
            Recipients recipients,
            WithdrawConsent withdrawConsent) {
        this.links = links;
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.withdrawConsent = withdrawConsent;
    }

    /** What the page shows: in which language. */
    record Asked(String language) {}

    /** Empty for a link that was not made here. */
    @Transactional
    Optional<Asked> look(String token) {
        return links.read(token).flatMap(this::asked);
    }

    /** Withdraws the consent to the purpose of the campaign. Done twice, it is the same. */
    @Transactional
    Optional<Asked> handle(String token) {
        Optional<UnsubscribeLinks.Subscriber> subscriber = links.read(token);
        Optional<Asked> asked = subscriber.flatMap(this::asked);
        if (asked.isPresent()) {
            UUID customer = subscriber.get().customerId();
            Campaign campaign = campaigns.require(subscriber.get().campaignId());
            withdrawConsent.handle(
                    customer,
                    campaign.purpose(),
                    ConsentChannel.UNSUBSCRIBE_LINK,
                    "campaign " + campaign.id());
            recipients.unsubscribed(campaign.id(), customer);
        }
        return asked;
    }

    private Optional<Asked> asked(UnsubscribeLinks.Subscriber subscriber) {
        return campaigns
                .findByIdOptional(subscriber.campaignId())
                .map(
                        campaign ->
                                new Asked(
                                        campaign.texts()
                                                .languageFor(
                                                        recipients
                                                                .reached(
                                                                        subscriber.customerId(),
                                                                        campaign.purpose())
                                                                .wishes()
                                                                .language())));
    }
}
