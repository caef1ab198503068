/** Bulk import of files, repeatable and resumable. */
package io.mushrif.complaints.bulkimport;
