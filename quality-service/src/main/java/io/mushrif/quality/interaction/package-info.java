/**
 * Interactions with customers: a read copy, kept from the events of complaints, that samples are
 * drawn from, surveys are sent after and scores are compared with.
 */
package io.mushrif.quality.interaction;
