/** Files that belong to complaints. */
package io.mushrif.complaints.attachment;
