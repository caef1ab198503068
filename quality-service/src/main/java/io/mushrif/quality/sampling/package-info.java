/**
 * Sampling: which interactions are scored. Plans draw them from the read copy of interactions, so
 * that the same seed and the same interactions always give the same sample, and share them out
 * among analysts.
 */
package io.mushrif.quality.sampling;
