/** Journeys over the packaged services on the real PostgreSQL, Kafka and Keycloak. */
package io.mushrif.journeys;
