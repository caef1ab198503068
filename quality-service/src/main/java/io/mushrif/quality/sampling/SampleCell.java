package io.mushrif.quality.sampling;

/**
 * A stratum, or with QUOTA an agent, in a sample.
 *
 * @param cell its name; empty when there is one cell only
 * @param population interactions of the cell that may be drawn
 * @param target how many are to be drawn
 * @param drawn how many there were to draw, at most the target
 */
public record SampleCell(String cell, long population, int target, int drawn) {}
