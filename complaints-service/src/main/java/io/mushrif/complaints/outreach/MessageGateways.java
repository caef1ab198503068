package io.mushrif.complaints.outreach;

import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;

/** The ways on which messages can go out here. */
@ApplicationScoped
class MessageGateways {

    private final Map<PreferredChannel, MessageGateway> byChannel =
            new EnumMap<>(PreferredChannel.class);

    MessageGateways(@Any Instance<MessageGateway> gateways) {
        gateways.forEach(gateway -> byChannel.put(gateway.channel(), gateway));
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
