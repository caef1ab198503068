/**
 * Coaching: sessions planned from findings, goals with a measure, and what became of the scores
 * afterwards. docs/coaching.md says how.
 */
package io.mushrif.quality.coaching;
