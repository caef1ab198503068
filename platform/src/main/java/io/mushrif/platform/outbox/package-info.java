/** Events leave in the transaction of the change and reach Kafka in order, at least once. */
package io.mushrif.platform.outbox;
