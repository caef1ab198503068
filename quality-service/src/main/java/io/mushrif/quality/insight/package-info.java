/**
 * What the scores say: by agent, team, question and week, where points are lost, and whether a
 * scorecard has to do with what customers say and whether they come back. Self evaluations and
 * calibrations are in none of it.
 */
package io.mushrif.quality.insight;
