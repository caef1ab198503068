/** Interactions with customers over all channels. */
package io.mushrif.complaints.interaction;
