package io.mushrif.testkit.violations.incoming;

import org.eclipse.microprofile.reactive.messaging.Incoming;

class ReadsKafkaSomewhere {
    @Incoming("nothing")
    void receive(String message) {}
}
