/**
 * Disputes of scores: by the agent, decided by somebody who is neither the agent nor the evaluator.
 */
package io.mushrif.quality.dispute;
