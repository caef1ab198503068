package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.ConsentChannel;
import io.mushrif.complaints.consent.WithdrawConsent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** A customer follows the link in a message and wants no more of them. */
@ApplicationScoped
class Unsubscribe {

    private final UnsubscribeLinks links;
    private final Instance<MessageSource> sources;
    private final WithdrawConsent withdrawConsent;

    Unsubscribe(
            UnsubscribeLinks links,
            @Any Instance<MessageSource> sources,
            WithdrawConsent withdrawConsent) {
        this.links = links;
        this.sources = sources;
        this.withdrawConsent = withdrawConsent;
    }

    /** What the page shows: in which language. */
    record Asked(String language) {}

    private record Sent(MessageSource source, MessageSource.Origin origin) {}

    /** Empty for a link that was not made here. */
    @Transactional
    Optional<Asked> look(String token) {
        return links.read(token).flatMap(this::sent).map(Unsubscribe::asked);
    }

    /** Withdraws the consent to the purpose of the message. Done twice, it is the same. */
    @Transactional
    Optional<Asked> handle(String token) {
        Optional<UnsubscribeLinks.Subscriber> subscriber = links.read(token);
        Optional<Sent> sent = subscriber.flatMap(this::sent);
        if (sent.isPresent()) {
            UUID customer = subscriber.get().customerId();
            withdrawConsent.handle(
                    customer,
                    sent.get().origin().purpose(),
                    ConsentChannel.UNSUBSCRIBE_LINK,
                    sent.get().origin().evidence());
            sent.get().source().unsubscribed(subscriber.get().sourceId(), customer);
        }
        return sent.map(Unsubscribe::asked);
    }

    private static Asked asked(Sent sent) {
        return new Asked(sent.origin().language());
    }

    private Optional<Sent> sent(UnsubscribeLinks.Subscriber subscriber) {
        for (MessageSource source : sources) {
            Optional<MessageSource.Origin> origin =
                    source.origin(subscriber.sourceId(), subscriber.customerId());
            if (origin.isPresent()) {
                return Optional.of(new Sent(source, origin.get()));
            }
        }
        return Optional.empty();
    }
}
