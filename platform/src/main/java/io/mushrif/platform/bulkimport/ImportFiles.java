package io.mushrif.platform.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/**
 * The files of imports, kept in pieces until their job ends, so that any replica can go on after a
 * crash.
 */
@ApplicationScoped
class ImportFiles {

    private static final int PIECE = 1 << 20;

    private final EntityManager entities;

    ImportFiles(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID job, InputStream file) throws IOException {
        int seq = 0;
        for (byte[] piece = file.readNBytes(PIECE);
                piece.length > 0;
                piece = file.readNBytes(PIECE)) {
            entities.createNativeQuery(
                            "insert into import_chunk (job_id, seq, bytes) values (:job, :seq, :bytes)")
                    .setParameter("job", job)
                    .setParameter("seq", seq++)
                    .setParameter("bytes", piece)
                    .executeUpdate();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID job) {
        entities.createNativeQuery("delete from import_chunk where job_id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    /** The rows of a kept file. */
    Rows open(ImportJob job) throws IOException {
        return rows(
                new SequenceInputStream(new Pieces(job.id())),
                job.format(),
                job.gzip(),
                job.encoding());
    }

    static Rows rows(InputStream file, ImportFormat format, boolean gzip, Charset encoding)
            throws IOException {
        CutOffStream stream = unpacked(file, gzip);
        return format == ImportFormat.CSV
                ? new CsvRows(stream, encoding)
                : new NdjsonRows(stream, encoding);
    }

    static CutOffStream unpacked(InputStream file, boolean gzip) throws IOException {
        return new CutOffStream(
                gzip ? new GZIPInputStream(file, 65_536) : new BufferedInputStream(file, 65_536));
    }

    @Transactional
    byte[] piece(UUID job, int seq) {
        List<?> found =
                entities.createNativeQuery(
                                "select bytes from import_chunk where job_id = :job and seq = :seq",
                                byte[].class)
                        .setParameter("job", job)
                        .setParameter("seq", seq)
                        .getResultList();
        return found.isEmpty() ? null : (byte[]) found.get(0);
    }

    /** Reads one piece at a time. */
    private final class Pieces implements Enumeration<InputStream> {

        private final UUID job;
        private int seq;
        private byte[] next;

        private Pieces(UUID job) {
            this.job = job;
            next = piece(job, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            InputStream piece = new ByteArrayInputStream(next);
            seq++;
            next = piece(job, seq);
            return piece;
        }
    }
}
