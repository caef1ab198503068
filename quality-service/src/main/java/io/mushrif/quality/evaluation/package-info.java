/** Evaluations: an agent's interaction scored on a published scorecard. */
package io.mushrif.quality.evaluation;
