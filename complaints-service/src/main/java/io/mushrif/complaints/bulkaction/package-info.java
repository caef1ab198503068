/**
 * One action on many complaints: a job that goes on in the background with a result per complaint.
 * Other features add actions of their own ({@link
 * io.mushrif.complaints.bulkaction.ComplaintAction}).
 */
package io.mushrif.complaints.bulkaction;
