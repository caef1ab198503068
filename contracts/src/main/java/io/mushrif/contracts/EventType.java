package io.mushrif.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Name of an event on the wire. It never follows from the class name, so that classes can be
 * renamed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** CloudEvents type with version, for example {@code complaints.complaint-resolved.v1}. */
    String value();

    /** Kafka topic, for example {@code complaints.complaint}. */
    String topic();
}
