package io.mushrif.complaints.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps bytes under keys that are given by us, never by users. What is there under a key is whole:
 * half a file is never seen, whenever the power goes.
 */
interface AttachmentStore {

    /**
     * Keeps bytes. When it returns, they outlive a crash of the machine.
     *
     * @param key letters, digits and hyphens; not used before
     * @param length of the bytes
     * @throws IOException when they could not be kept
     */
    void put(String key, InputStream bytes, long length) throws IOException;

    /**
     * The bytes under a key, to be closed by the caller.
     *
     * @throws IOException when they cannot be read or are not there
     */
    InputStream open(String key) throws IOException;

    /**
     * Removes the bytes under a key for good, with what a broken-off {@link #put} left of them.
     * Without such bytes nothing happens.
     *
     * @throws IOException when they may still be there
     */
    void delete(String key) throws IOException;

    /**
     * Whether bytes can be kept at this moment.
     *
     * @throws IOException with the reason when not
     */
    void check() throws IOException;
}
