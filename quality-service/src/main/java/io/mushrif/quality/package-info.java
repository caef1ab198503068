/** Quality of interactions: scorecards and the evaluations on them. */
package io.mushrif.quality;
