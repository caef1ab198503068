/** A request that is sent twice with one Idempotency-Key is carried out once. */
package io.mushrif.platform.idempotency;
