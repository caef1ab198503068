/** Companies of the group that answer for complaints, and the law that each falls under. */
package io.mushrif.complaints.legalentity;
