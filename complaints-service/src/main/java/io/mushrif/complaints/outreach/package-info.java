/** Messages to many customers at once, to those alone who allow it. */
package io.mushrif.complaints.outreach;
