package io.mushrif.complaints.mailbox;

/**
 * Where a message lies; there is never another one at the same place.
 *
 * @param uidValidity changes when the mail server numbers its messages anew
 */
record MessagePlace(String mailbox, long uidValidity, long uid) {}
