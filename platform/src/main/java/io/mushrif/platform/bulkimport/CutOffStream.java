package io.mushrif.platform.bulkimport;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Ends quietly where a compressed file was cut off, and remembers it. */
final class CutOffStream extends FilterInputStream {

    private boolean cutOff;

    CutOffStream(InputStream in) {
        super(in);
    }

    boolean isCutOff() {
        return cutOff;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (cutOff) {
            return -1;
        }
        try {
            return super.read(buffer, offset, length);
        } catch (EOFException | ZipException e) {
            cutOff = true;
            return -1;
        }
    }
}
