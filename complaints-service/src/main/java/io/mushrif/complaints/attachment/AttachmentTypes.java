package io.mushrif.complaints.attachment;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * Says what a file is from its first bytes and its name, and refuses what must not be attached.
 * What callers declare is held against it, never believed. Nothing is unpacked.
 */
@Startup
@Singleton
class AttachmentTypes {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final int BEGINNING = 65_536;

    /** Refused whatever the configuration says. */
    private static final List<String> NEVER =
            List.of(
                    "text/html",
                    "application/xhtml+xml",
                    "image/svg+xml",
                    "text/javascript",
                    "application/javascript",
                    "application/x-sh",
                    "application/x-bat",
                    "application/x-msdownload",
                    "application/x-dosexec",
                    "application/x-executable",
                    "application/x-elf",
                    "application/java-archive",
                    "application/zip",
                    "application/gzip",
                    "application/x-tar",
                    "application/x-7z-compressed",
                    "application/x-rar-compressed",
                    "application/octet-stream");

    /** Where the names that Tika knows for a type are too many. */
    private static final Map<String, Set<String>> EXTENSIONS =
            Map.of(
                    "text/plain", Set.of("txt", "text", "log"),
                    "message/rfc822", Set.of("eml"),
                    "application/msword", Set.of("doc"),
                    "application/vnd.ms-excel", Set.of("xls"),
                    "application/vnd.ms-powerpoint", Set.of("ppt"),
                    "application/vnd.ms-outlook", Set.of("msg"));

    /** Said by those who do not know. */
    private static final Set<String> SAYS_NOTHING =
            Set.of(
                    "application/octet-stream",
                    "application/x-www-form-urlencoded",
                    "binary/octet-stream");

    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(script|html|svg|iframe|!doctype\\s+html)\\b", Pattern.CASE_INSENSITIVE);

    private final Set<String> allowed;

    AttachmentTypes(AttachmentConfig config) {
        allowed =
                config.types().stream()
                        .map(AttachmentTypes::known)
                        .collect(Collectors.toUnmodifiableSet());
        for (String never : NEVER) {
            if (allowed.contains(known(never))) {
                throw new IllegalStateException(
                        "mushrif.attachments.types must not contain " + never);
            }
        }
    }

    private static String known(String type) {
        MediaType parsed = MediaType.parse(type.trim());
        if (parsed == null) {
            throw new IllegalStateException("mushrif.attachments.types: not a type: " + type);
        }
        return KNOWN.getMediaTypeRegistry().normalize(parsed).toString();
    }

    /**
     * The type of a file.
     *
     * @param name cleaned name
     * @param declared what the caller says; null for nothing
     * @throws ProblemException 415 naming a type that must not be attached, 400 naming the name or
     *     the declared type when the content is something else
     */
    String accepted(Path file, String name, String declared) throws IOException {
        byte[] beginning = beginning(file);
        MediaType type = detected(beginning, name);
        if (type.getType().equals("text") && hasMarkup(beginning)) {
            throw refused("text/html");
        }
        if (!allowed.contains(type.toString())) {
            throw refused(type.toString());
        }
        requireExtension(type, name);
        requireDeclared(type, declared);
        if (!ContainerContents.fit(file, type.toString())) {
            throw refused(type.toString());
        }
        return type.toString();
    }

    private static MediaType detected(byte[] beginning, String name) throws IOException {
        MediaType byContent = detect(beginning, null);
        MediaType both = detect(beginning, name);
        if (!byContent.equals(MediaType.OCTET_STREAM)) {
            return both;
        }
        // an unknown content is not what its name says, but for texts in old encodings
        return both.getType().equals("text") && isText(beginning) ? both : byContent;
    }

    private static MediaType detect(byte[] beginning, String name) throws IOException {
        Metadata metadata = new Metadata();
        if (name != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (InputStream stream = new ByteArrayInputStream(beginning)) {
            return KNOWN.getMediaTypeRegistry()
                    .normalize(KNOWN.detect(stream, metadata))
                    .getBaseType();
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(BEGINNING);
        }
    }

    private static boolean isText(byte[] bytes) {
        for (byte value : bytes) {
            if (value >= 0 && value < ' ' && "\t\r\n\f".indexOf(value) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMarkup(byte[] beginning) {
        return MARKUP.matcher(new String(beginning, StandardCharsets.ISO_8859_1)).find();
    }

    private static void requireExtension(MediaType type, String name) {
        String extension = FileNames.extension(name);
        if (!extension.isEmpty() && !extensions(type).contains(extension)) {
            throw ProblemException.invalid("name", "not-the-content", type.toString());
        }
    }

    private static Set<String> extensions(MediaType type) {
        Set<String> few = EXTENSIONS.get(type.toString());
        if (few != null) {
            return few;
        }
        try {
            return KNOWN.forName(type.toString()).getExtensions().stream()
                    .map(extension -> extension.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (MimeTypeException e) {
            throw new IllegalStateException("Tika does not know its own type " + type, e);
        }
    }

    private static void requireDeclared(MediaType type, String declared) {
        if (declared == null || declared.isBlank()) {
            return;
        }
        MediaType parsed = MediaType.parse(declared);
        if (parsed == null) {
            throw ProblemException.invalid("Content-Type", "invalid");
        }
        MediaType said = KNOWN.getMediaTypeRegistry().normalize(parsed).getBaseType();
        // Windows calls every CSV file one of Excel
        boolean excel =
                type.toString().equals("text/csv")
                        && said.toString().equals("application/vnd.ms-excel");
        if (!SAYS_NOTHING.contains(said.toString())
                && !excel
                && !KNOWN.getMediaTypeRegistry().isInstanceOf(type, said)) {
            throw ProblemException.invalid("Content-Type", "not-the-content", type.toString());
        }
    }

    private static ProblemException refused(String type) {
        return new ProblemException(415, "attachment-type-refused", type);
    }
}
