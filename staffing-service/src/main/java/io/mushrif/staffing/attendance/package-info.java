/** Attendance: who is on shift now, and who was when. */
package io.mushrif.staffing.attendance;
