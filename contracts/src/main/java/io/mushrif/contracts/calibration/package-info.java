/** Events: what happens to a calibration session. */
package io.mushrif.contracts.calibration;
