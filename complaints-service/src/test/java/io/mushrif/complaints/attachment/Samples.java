package io.mushrif.complaints.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of many kinds. */
final class Samples {

    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Samples() {}

    static byte[] pdf() {
        return pdf("sample");
    }

    static byte[] pdf(String text) {
        return ascii("%PDF-1.4\n% " + text + "\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    }

    static byte[] png() {
        byte[] bytes = new byte[64];
        byte[] head = {
            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
        };
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** A program for Windows (PE). */
    static byte[] exe() {
        byte[] bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3C] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        return bytes;
    }

    static byte[] elf() {
        byte[] bytes = new byte[128];
        byte[] head = {0x7F, 'E', 'L', 'F', 2, 1, 1};
        System.arraycopy(head, 0, bytes, 0, head.length);
        bytes[16] = 2;
        return bytes;
    }

    static byte[] docx(String... furtherParts) {
        String[] parts = new String[furtherParts.length + 3];
        parts[0] = "[Content_Types].xml";
        parts[1] = "_rels/.rels";
        parts[2] = "word/document.xml";
        System.arraycopy(furtherParts, 0, parts, 3, furtherParts.length);
        return zip(1, parts);
    }

    /** An archive whose parts have so many bytes each when they are unpacked. */
    static byte[] zip(int bytes, String... parts) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            byte[] zeros = new byte[Math.min(bytes, 1 << 20)];
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                for (int written = 0; written < bytes; written += zeros.length) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    /** A compound file (MS-CFB) with names of streams. */
    static byte[] compound(String... streams) {
        byte[] bytes = new byte[4096];
        byte[] head = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        System.arraycopy(head, 0, bytes, 0, head.length);
        for (int i = 0; i < streams.length; i++) {
            byte[] name = streams[i].getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, bytes, 1024 + i * 128, name.length);
        }
        return bytes;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Arabic as older Windows programs write it. */
    static byte[] windowsArabic(String text) {
        return text.getBytes(Charset.forName("windows-1256"));
    }
}
