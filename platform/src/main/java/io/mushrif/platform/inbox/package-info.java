/**
 * Events come in: each changes something once, and what cannot be handled is kept as a dead letter.
 */
package io.mushrif.platform.inbox;
