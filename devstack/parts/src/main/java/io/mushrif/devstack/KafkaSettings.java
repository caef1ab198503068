package io.mushrif.devstack;

import java.nio.file.Path;

/**
 * The broker's properties: one node that is broker and controller, small, on the loopback
 * interface.
 */
final class KafkaSettings {

    private KafkaSettings() {}

    static String of(Path data, int port, int controllerPort) {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=PLAINTEXT
        controller.listener.names=CONTROLLER
        log.dirs=%3$s

        auto.create.topics.enable=true
        num.partitions=6
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=6
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=3
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        # A consumer that joins gets its partitions at once.
        group.initial.rebalance.delay.ms=0
        # A killed broker may register again when the session of its former self is over.
        broker.session.timeout.ms=4000
        broker.heartbeat.interval.ms=500

        num.network.threads=2
        num.io.threads=4
        background.threads=4
        # The default would take 128 MB of the heap.
        log.cleaner.dedupe.buffer.size=8388608
        """
                .formatted(port, controllerPort, data);
    }
}
