package io.mushrif.quality.sampling;

import java.util.List;

/**
 * A candidate with its place in the draw.
 *
 * @param cell stratum or agent that it was drawn for; empty when there is one cell only
 * @param place in its cell, from 1
 * @param risk sum of the weights of the rules that hold; 0 without rules
 * @param rules the rules that hold
 */
record Drawn(Candidate candidate, String cell, int place, int risk, List<RiskKind> rules) {}
