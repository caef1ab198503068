/**
 * Two records of one person become one: previewed, merged in either direction, taken back within
 * thirty days.
 */
package io.mushrif.complaints.customermerge;
