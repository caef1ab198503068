package io.mushrif.complaints.outreach;

import io.mushrif.platform.link.LinkSigner;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Links by which a customer unsubscribes without signing in. They name campaign and customer and
 * are signed (HMAC-SHA256), so that nobody can unsubscribe somebody else by guessing.
 */
@ApplicationScoped
class UnsubscribeLinks {

    /** Who unsubscribes, and from a message of which campaign. */
    record Subscriber(UUID campaignId, UUID customerId) {}

    private final OutreachConfig config;

    UnsubscribeLinks(OutreachConfig config) {
        this.config = config;
    }

    /**
     * Checks that links can be made.
     *
     * @throws ProblemException 409 without a secret to sign them with
     */
    void requireSetUp() {
        if (signer().isEmpty()) {
            throw ProblemException.conflict("outreach-without-secret");
        }
    }

    String of(UUID campaign, UUID customer) {
        return config.publicUrl() + "/api/v1/unsubscribe/" + token(campaign, customer);
    }

    String token(UUID campaign, UUID customer) {
        return signer().orElseThrow().token(campaign, customer);
    }

    /** Who a token names; empty when it was not made here. */
    Optional<Subscriber> read(String token) {
        return signer().flatMap(signer -> signer.read(token, 2))
                .map(ids -> new Subscriber(ids.get(0), ids.get(1)));
    }

    private Optional<LinkSigner> signer() {
        return config.linkSecret()
                .filter(secret -> secret.length() >= LinkSigner.SHORTEST_SECRET)
                .map(secret -> new LinkSigner(secret, "unsubscribe"));
    }
}
