/** Readiness: the parts without which a service cannot do its whole work. */
package io.mushrif.platform.health;
