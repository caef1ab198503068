package io.mushrif.complaints.outreach;

import io.mushrif.platform.link.LinkSigner;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Links by which a customer unsubscribes without signing in. They name message and customer and are
 * signed (HMAC-SHA256), so that nobody can unsubscribe somebody else by guessing.
 */
@ApplicationScoped
public class UnsubscribeLinks {

    /** Who unsubscribes, and from which message. */
    record Subscriber(UUID sourceId, UUID customerId) {}

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
        if (!areSetUp()) {
            throw ProblemException.conflict("outreach-without-secret");
        }
    }

    /** Whether there is a secret to sign them with. */
    public boolean areSetUp() {
        return signer().isPresent();
    }

    String of(OutreachPost.Taken message) {
        return of(message.campaignId(), message.customer().customerId());
    }

    /**
     * The link in a message.
     *
     * @param source what the message is one of, known to a {@link MessageSource}
     * @throws java.util.NoSuchElementException without a secret to sign it with
     */
    public String of(UUID source, UUID customer) {
        return config.publicUrl() + "/api/v1/unsubscribe/" + token(source, customer);
    }

    /** Where a path of the API is reached by customers. */
    public String publicAddress(String path) {
        return config.publicUrl() + path;
    }

    String token(UUID source, UUID customer) {
        return signer().orElseThrow().token(source, customer);
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
