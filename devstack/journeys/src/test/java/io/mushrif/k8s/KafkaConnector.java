package io.mushrif.k8s;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;

/** A connector in a Kafka Connect cluster of Strimzi: the fields that are used here. */
record KafkaConnector(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(
            @JsonProperty("class") String type,
            int tasksMax,
            AutoRestart autoRestart,
            Map<String, String> config) {}

    record AutoRestart(boolean enabled) {}
}
