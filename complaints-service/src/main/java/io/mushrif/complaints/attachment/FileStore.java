package io.mushrif.complaints.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Keeps bytes in a folder. A file is written under another name, forced to disk and renamed, so
 * that it is there as a whole or not at all. Folders of two levels by the end of the key, whose
 * beginning is a time and would fill one after the other.
 */
final class FileStore implements AttachmentStore {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    FileStore(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void put(String key, InputStream bytes, long length) throws IOException {
        Path file = file(key);
        Path unfinished = unfinished(file);
        createFolders(file.getParent());
        try (FileChannel channel =
                FileChannel.open(
                        unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long written = bytes.transferTo(Channels.newOutputStream(channel));
            if (written != length) {
                throw new IOException("got " + written + " bytes instead of " + length);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        force(file.getParent());
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Path file = file(key);
        Files.deleteIfExists(unfinished(file));
        if (Files.deleteIfExists(file)) {
            force(file.getParent());
        }
    }

    @Override
    public void check() throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, "check-", UNFINISHED));
    }

    private Path file(String key) {
        if (!key.matches("[0-9A-Za-z-]{8,64}")) {
            throw new IllegalArgumentException("not a key");
        }
        return folder.resolve(key.substring(key.length() - 2)).resolve(key);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** A new folder, too, has to outlive a crash. */
    private void createFolders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
            force(folder);
        }
    }

    /** Makes renames and deletions in a folder outlive a crash. */
    private static void force(Path parent) throws IOException {
        try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
