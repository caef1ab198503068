package io.mushrif.complaints.customer;

/**
 * How a customer is addressed and reached.
 *
 * @param email null when not known
 * @param language ISO 639-1
 */
public record CustomerContact(String name, String email, String language) {}
