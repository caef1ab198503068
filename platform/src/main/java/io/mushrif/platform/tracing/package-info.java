/** Traces over the places where no library carries them. */
package io.mushrif.platform.tracing;
