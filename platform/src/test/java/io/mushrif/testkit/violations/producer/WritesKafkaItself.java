package io.mushrif.testkit.violations.producer;

import org.apache.kafka.clients.producer.KafkaProducer;

class WritesKafkaItself {
    KafkaProducer<String, String> producer;
}
