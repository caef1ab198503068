/** Business hours and holidays by which service clocks run. */
package io.mushrif.complaints.calendar;
