/**
 * The tree of categories that people choose from. Complaints keep their category as text: files
 * from elsewhere bring others.
 */
package io.mushrif.complaints.category;
