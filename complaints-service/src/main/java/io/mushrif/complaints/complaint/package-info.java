/** Complaints from registration to closing. */
package io.mushrif.complaints.complaint;
