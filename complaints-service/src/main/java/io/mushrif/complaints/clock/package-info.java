/** Clocks of a complaint, computed from the log of what happened to it. */
package io.mushrif.complaints.clock;
