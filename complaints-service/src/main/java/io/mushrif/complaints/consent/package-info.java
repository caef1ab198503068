/** What customers allow, and how and when they want to be contacted. */
package io.mushrif.complaints.consent;
