package io.mushrif.quality.survey;

import io.mushrif.platform.link.LinkSigner;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tokens of the links by which one invitation can be answered. */
@ApplicationScoped
class SurveySecret {

    private final Optional<LinkSigner> signer;

    SurveySecret(SurveyConfig config) {
        signer =
                config.linkSecret()
                        .filter(secret -> secret.length() >= LinkSigner.SHORTEST_SECRET)
                        .map(secret -> new LinkSigner(secret, "survey"));
    }

    /**
     * Checks that links can be made.
     *
     * @throws ProblemException 409 without a secret to sign them with
     */
    void requireSetUp() {
        if (signer.isEmpty()) {
            throw ProblemException.conflict("survey-without-secret");
        }
    }

    String token(UUID invitation) {
        requireSetUp();
        return signer.orElseThrow().token(invitation);
    }

    /** The invitation that a token names; empty when it was not made here. */
    Optional<UUID> invitation(String token) {
        return signer.flatMap(made -> made.read(token, 1)).map(ids -> ids.get(0));
    }
}
