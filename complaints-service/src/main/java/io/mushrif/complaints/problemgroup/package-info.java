/**
 * Complaints with the same problem, such as those of one incident: one solution, one message to
 * all.
 */
package io.mushrif.complaints.problemgroup;
