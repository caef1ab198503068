package io.mushrif.devstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Tells of interactions as complaints-service does: the same JSON, headers, key, compression and
 * acknowledgements; 200 agents of ten teams, over one month.
 */
final class InteractionTopic implements AutoCloseable {

    private static final String TOPIC = "complaints.interaction";
    private static final String TYPE = "complaints.interaction-recorded.v1";
    private static final Instant MONTH = Instant.parse("2026-03-01T00:00:00Z");
    private static final int SECONDS = 31 * 24 * 60 * 60 - 7_200;
    private static final int AGENTS = 200;
    private static final int TEAMS = 10;
    private static final String[] CHANNELS = {"CALL", "CALL", "CALL", "CHAT", "EMAIL"};
    private static final int WAIT = 90;
    private static final int TALK = 900;

    private final KafkaProducer<String, String> producer;
    private final Random random;

    InteractionTopic(String bootstrapServers, long seed) {
        random = new Random(seed);
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                5,
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "gzip"),
                        new StringSerializer(),
                        new StringSerializer());
    }

    /** Tells of interactions of a queue; returns when Kafka has all. */
    void send(int many, String queue) {
        for (int i = 0; i < many; i++) {
            send(queue, i, many);
        }
        producer.flush();
    }

    private void send(String queue, int number, int many) {
        Instant started = MONTH.plusSeconds((long) SECONDS * number / many);
        int agent = random.nextInt(AGENTS);
        int waited = random.nextInt(WAIT);
        int handled = 30 + random.nextInt(TALK);
        String id = timeOrdered(started).toString();
        Instant ended = started.plusSeconds(waited + handled);
        String json =
                String.format(
                        Locale.ROOT,
                        """
                        {"interactionId":"%s","channel":"%s","direction":"INBOUND","outcome":"ANSWERED","customerId":"%s",\
                        "agentId":"%s","teamId":"%s","queue":"%s","startedAt":"%s","waited":"PT%dS","handled":"PT%dS",\
                        "language":"%s","transfers":%d,"occurredAt":"%s"}""",
                        id,
                        CHANNELS[random.nextInt(CHANNELS.length)],
                        new UUID(random.nextLong(), random.nextLong()),
                        new UUID(1, agent),
                        new UUID(2, agent % TEAMS),
                        queue,
                        started,
                        waited,
                        handled,
                        random.nextInt(10) < 7 ? "ar" : "en",
                        random.nextInt(10) == 0 ? 1 : 0,
                        ended);
        ProducerRecord<String, String> event = new ProducerRecord<>(TOPIC, id, json);
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", timeOrdered(ended).toString());
        header(event, "ce_source", "/mushrif/complaints");
        header(event, "ce_type", TYPE);
        header(event, "ce_time", ended.toString());
        header(event, "ce_subject", id);
        header(event, "content-type", "application/json");
        producer.send(event);
    }

    /** UUID version 7, as the services give them. */
    private UUID timeOrdered(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static void header(ProducerRecord<?, ?> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
