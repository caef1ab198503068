/**
 * Calibration: several raters score the same interactions blind and compare; a finished evaluation
 * is scored again blind by somebody else. Nothing of it enters averages of agents.
 */
package io.mushrif.quality.calibration;
