/** Mailboxes whose messages become interactions and complaints. */
package io.mushrif.complaints.mailbox;
