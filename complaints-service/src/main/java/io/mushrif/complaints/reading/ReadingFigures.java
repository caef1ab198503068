package io.mushrif.complaints.reading;

/**
 * How far people are with what they have to read.
 *
 * @param open readings that wait for a signature
 * @param overdue those of them whose day has passed
 * @param signed readings that are signed
 */
public record ReadingFigures(long open, long overdue, long signed) {}
