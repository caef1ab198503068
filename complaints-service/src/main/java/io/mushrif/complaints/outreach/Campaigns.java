package io.mushrif.complaints.outreach;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All campaigns. */
@ApplicationScoped
class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

    private final Recipients recipients;

    Campaigns(Recipients recipients) {
        this.recipients = recipients;
    }

    Campaign require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("campaign", id));
    }

    Campaign lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("campaign", id));
    }

    CampaignView view(Campaign campaign) {
        return campaign.view(recipients.counts(campaign.id()));
    }

    @Transactional
    Page<CampaignView> page(CampaignFilter filter) {
        return ListQuery.of(getEntityManager(), Campaign.class)
                .equal("state", filter.state)
                .page(filter, Sort.newestFirst("createdAt"), Campaign::createdAt, Campaign::id)
                .map(campaign -> campaign.view(null));
    }

    @Transactional
    List<UUID> running() {
        return list("state = ?1 order by startedAt, id", CampaignState.RUNNING).stream()
                .map(Campaign::id)
                .toList();
    }

    @Transactional
    List<UUID> due(Instant now) {
        return list(
                        "state = ?1 and scheduledAt <= ?2 order by scheduledAt",
                        CampaignState.SCHEDULED,
                        now)
                .stream()
                .map(Campaign::id)
                .toList();
    }
}
