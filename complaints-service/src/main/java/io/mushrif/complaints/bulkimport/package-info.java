/**
 * Imports of this service over HTTP, and what they keep of persons; the engine is the platform's.
 */
package io.mushrif.complaints.bulkimport;
