package io.mushrif.complaints.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The bytes of exports, in encrypted pieces of one megabyte. */
@ApplicationScoped
class ExportPieces {

    private static final int PIECE = 1 << 20;

    private final EntityManager entities;
    private final ExportCipher cipher;

    ExportPieces(EntityManager entities, ExportCipher cipher) {
        this.entities = entities;
        this.cipher = cipher;
    }

    /** Where an archive is written to, in the running transaction. */
    Writing write(UUID export) {
        return new Writing(export);
    }

    /** Hands out the archive; each piece is read on its own. */
    void copy(UUID export, OutputStream out) throws IOException {
        byte[] piece = piece(export, 0);
        for (int seq = 1; piece.length > 0; seq++) {
            out.write(piece);
            piece = piece(export, seq);
        }
    }

    @Transactional
    byte[] piece(UUID export, int seq) {
        List<?> found =
                entities.createNativeQuery(
                                "select bytes from customer_export_piece where export_id = :export and seq = :seq",
                                byte[].class)
                        .setParameter("export", export)
                        .setParameter("seq", seq)
                        .getResultList();
        return found.isEmpty() ? new byte[0] : cipher.decrypted(export, seq, (byte[]) found.get(0));
    }

    /** A stream into pieces. */
    final class Writing extends OutputStream {

        private final UUID export;
        private final byte[] buffer = new byte[PIECE];
        private final MessageDigest digest;
        private int filled;
        private int seq;
        private long size;

        private Writing(UUID export) {
            this.export = export;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
            size += length;
            int from = offset;
            int left = length;
            while (left > 0) {
                int part = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, from, buffer, filled, part);
                filled += part;
                from += part;
                left -= part;
                if (filled == PIECE) {
                    keep();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                keep();
            }
        }

        private void keep() {
            entities.createNativeQuery(
                            "insert into customer_export_piece (export_id, seq, bytes) values (:export, :seq, :bytes)")
                    .setParameter("export", export)
                    .setParameter("seq", seq)
                    .setParameter(
                            "bytes", cipher.encrypted(export, seq, Arrays.copyOf(buffer, filled)))
                    .executeUpdate();
            seq++;
            filled = 0;
        }

        long size() {
            return size;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
