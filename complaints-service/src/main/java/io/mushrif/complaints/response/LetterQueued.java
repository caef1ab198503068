package io.mushrif.complaints.response;

/** A letter waits to be mailed. Told inside the transaction, heard behind its commit. */
record LetterQueued() {}
