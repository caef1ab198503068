/** Scorecards: the questions that interactions are scored by, and what each answer is worth. */
package io.mushrif.quality.scorecard;
