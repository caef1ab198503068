/**
 * The parts Mushrif runs on, on this machine and without containers: PostgreSQL, Kafka, Keycloak
 * and the packaged services, each in a process of its own. Used by the {@code ./mushrif} command,
 * by tests and by the benches.
 */
package io.mushrif.devstack;
