/**
 * Bulk import of files, repeatable and resumable. A service that imports has an {@link
 * io.mushrif.platform.bulkimport.ImportTarget} for each type and two resources that say under which
 * address.
 */
package io.mushrif.platform.bulkimport;
