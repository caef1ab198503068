package io.mushrif.reporting.violations;

/**
 * Stands in a package of reporting, so that a class of another service can break the rule by
 * knowing it.
 */
public class OfAnotherService {}
