package io.mushrif.complaints.regulatorreturn;

/**
 * Complaints of one product, category and root cause.
 *
 * @param product absent when not known
 * @param category absent when not known
 * @param rootCause code of the cause; absent when not known
 */
public record ReturnRow(String product, String category, String rootCause, Figures figures) {}
