package io.mushrif.complaints.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Documents that are containers: an archive or a program must not pass for one because of its name,
 * and none may bring macros along. Only names of parts are read; nothing is unpacked, so that a
 * file that would unpack to a thousand times its size does no harm.
 */
final class ContainerContents {

    private static final Map<String, String> ZIPPED =
            Map.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "word/document.xml",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "xl/workbook.xml",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "ppt/presentation.xml",
                    "application/vnd.oasis.opendocument.text",
                    "content.xml",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "content.xml");

    /** Streams of the compound file (MS-CFB) of older Office documents. */
    private static final Map<String, String> COMPOUND =
            Map.of(
                    "application/msword", "WordDocument",
                    "application/vnd.ms-excel", "Workbook",
                    "application/vnd.ms-powerpoint", "PowerPoint Document",
                    "application/vnd.ms-outlook", "__properties_version1.0");

    private static final String MACROS = "_VBA_PROJECT";
    private static final int CHUNK = 65_536;

    private ContainerContents() {}

    /** Whether a file has inside what its type needs, and no macros. True for other types. */
    static boolean fit(Path file, String type) throws IOException {
        if (ZIPPED.containsKey(type)) {
            return hasParts(file, ZIPPED.get(type));
        }
        return !COMPOUND.containsKey(type)
                || contains(file, COMPOUND.get(type)) && !contains(file, MACROS);
    }

    private static boolean hasParts(Path file, String main) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(main) != null
                    && zip.stream()
                            .noneMatch(
                                    part ->
                                            part.getName().endsWith("vbaProject.bin")
                                                    || part.getName().startsWith("Basic/")
                                                    || part.getName().startsWith("Scripts/"));
        } catch (ZipException e) {
            return false;
        }
    }

    /** Whether a compound file has a stream of a name; names stand there in UTF-16. */
    private static boolean contains(Path file, String name) throws IOException {
        String wanted =
                new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        try (InputStream stream = Files.newInputStream(file)) {
            String kept = "";
            for (byte[] chunk = stream.readNBytes(CHUNK);
                    chunk.length > 0;
                    chunk = stream.readNBytes(CHUNK)) {
                String seen = kept + new String(chunk, StandardCharsets.ISO_8859_1);
                if (seen.contains(wanted)) {
                    return true;
                }
                kept = seen.substring(Math.max(0, seen.length() - wanted.length()));
            }
            return false;
        }
    }
}
