package io.mushrif.complaints.mailbox;

/** A file of a message. */
record MailFile(String name, String type, byte[] bytes) {}
