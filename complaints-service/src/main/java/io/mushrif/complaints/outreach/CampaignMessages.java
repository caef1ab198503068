package io.mushrif.complaints.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Messages of campaigns. */
@ApplicationScoped
class CampaignMessages implements MessageSource {

    private final Campaigns campaigns;
    private final Recipients recipients;
    private final ReachedCustomers customers;

    CampaignMessages(Campaigns campaigns, Recipients recipients, ReachedCustomers customers) {
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.customers = customers;
    }

    @Override
    @Transactional
    public Optional<Origin> origin(UUID source, UUID customer) {
        return campaigns
                .findByIdOptional(source)
                .map(
                        campaign ->
                                new Origin(
                                        campaign.purpose(),
                                        "campaign " + campaign.id(),
                                        campaign.texts()
                                                .languageFor(
                                                        customers
                                                                .reached(
                                                                        customer,
                                                                        campaign.purpose())
                                                                .wishes()
                                                                .language())));
    }

    @Override
    @Transactional
    public void unsubscribed(UUID source, UUID customer) {
        recipients.unsubscribed(source, customer);
    }
}
