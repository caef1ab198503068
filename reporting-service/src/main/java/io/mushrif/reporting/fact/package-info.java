/** Facts: what happened, one row per event, and the daily sums that keep answers fast. */
package io.mushrif.reporting.fact;
