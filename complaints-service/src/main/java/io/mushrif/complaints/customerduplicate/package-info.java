/**
 * Records that may be of one person: found by what they have in common, weighed, proposed to people
 * who merge or dismiss them.
 */
package io.mushrif.complaints.customerduplicate;
