/** Optimistic concurrency over HTTP: ETag, If-Match, If-None-Match. */
package io.mushrif.platform.concurrency;
