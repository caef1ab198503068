package io.mushrif.complaints.outreach;

import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.platform.problem.ProblemException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The ways on which messages can go out here. */
@ApplicationScoped
public class MessageGateways {

    private final Map<PreferredChannel, MessageGateway> byChannel =
            new EnumMap<>(PreferredChannel.class);

    MessageGateways(@Any Instance<MessageGateway> gateways) {
        gateways.forEach(gateway -> byChannel.put(gateway.channel(), gateway));
    }

    /** Whether messages can go out by a channel. */
    public boolean serve(PreferredChannel channel) {
        return byChannel.containsKey(channel);
    }

    /**
     * Sends a message and waits until the other side has taken it.
     *
     * @return what kind of failure kept it from being sent, without the words of the other side,
     *     which like to quote the recipient; empty when it was sent
     */
    public Optional<String> send(PreferredChannel channel, OutgoingMessage message) {
        try {
            require(channel).send(message);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(kind(e));
        }
    }

    private static String kind(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause instanceof SMTPException refusal
                ? "reply " + refusal.getReplyCode()
                : cause.getClass().getName();
    }

    /**
     * The way for a channel.
     *
     * @throws ProblemException 409 when no provider is configured for it
     */
    MessageGateway require(PreferredChannel channel) {
        MessageGateway gateway = byChannel.get(channel);
        if (gateway == null) {
            throw ProblemException.conflict("channel-without-provider", channel.name());
        }
        return gateway;
    }
}
