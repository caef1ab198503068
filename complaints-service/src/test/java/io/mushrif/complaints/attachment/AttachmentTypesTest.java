package io.mushrif.complaints.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mushrif.platform.problem.ProblemException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentTypesTest {

    private static final String MAIL =
            "Return-Path: <a@example.com>\r\nReceived: from x by y; Sun, 1 Mar 2026 07:00:00 +0000\r\n"
                    + "From: a@example.com\r\nSubject: x\r\n\r\n<html><script>x</script></html>\r\n";

    @TempDir Path folder;

    private final AttachmentTypes types = new AttachmentTypes(config(Map.of()));

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a.pdf", Samples.pdf(), "application/pdf", "application/pdf"),
                Arguments.of("a.pdf", Samples.pdf(), null, "application/pdf"),
                Arguments.of("a", Samples.pdf(), "application/octet-stream", "application/pdf"),
                Arguments.of("A.PNG", Samples.png(), "image/png", "image/png"),
                Arguments.of(
                        "a.txt",
                        Samples.utf8("لم تصل بطاقتي\n"),
                        "text/plain; charset=UTF-8",
                        "text/plain"),
                Arguments.of("a.csv", Samples.utf8("a,b\n1,2\n"), "text/csv", "text/csv"),
                Arguments.of(
                        "a.csv",
                        Samples.utf8("a,b\n1,2\n"),
                        "application/vnd.ms-excel",
                        "text/csv"),
                Arguments.of("a.csv", Samples.utf8("a,b\n1,2\n"), "text/plain", "text/csv"),
                Arguments.of(
                        "a.csv",
                        Samples.windowsArabic("اسم,مبلغ\nنورة,5\n"),
                        "text/csv",
                        "text/csv"),
                Arguments.of("a.eml", Samples.ascii(MAIL), "message/rfc822", "message/rfc822"),
                Arguments.of("a.docx", Samples.docx(), Samples.DOCX, Samples.DOCX),
                Arguments.of("a.docx", Samples.docx(), "application/zip", Samples.DOCX),
                Arguments.of(
                        "a.doc",
                        Samples.compound("WordDocument"),
                        "application/msword",
                        "application/msword"),
                Arguments.of(
                        "a.msg",
                        Samples.compound("__properties_version1.0"),
                        null,
                        "application/vnd.ms-outlook"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void a_file_is_what_its_content_says(String name, byte[] content, String declared, String type)
            throws IOException {
        assertThat(types.accepted(file(content), name, declared)).isEqualTo(type);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a.exe", Samples.exe()),
                Arguments.of("a.pdf", Samples.exe()),
                Arguments.of("a.txt", Samples.elf()),
                Arguments.of("a.html", Samples.ascii("<html><body>x</body></html>")),
                Arguments.of("a.txt", Samples.ascii("<!DOCTYPE html><html><body>x</body></html>")),
                Arguments.of("a.txt", Samples.ascii("hello\n\n   <ScRiPt>alert(1)</ScRiPt>")),
                Arguments.of("a.svg", Samples.ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of(
                        "a.png",
                        Samples.ascii(
                                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("a.txt", Samples.ascii("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("a.js", Samples.ascii("alert(1)\n")),
                Arguments.of("a.bat", Samples.ascii("del *.*\r\n")),
                Arguments.of("a.zip", Samples.zip(10, "a.txt")),
                Arguments.of("a.docx", Samples.zip(10, "a.txt")),
                Arguments.of("a.docx", Samples.zip(10, "META-INF/MANIFEST.MF", "A.class")),
                Arguments.of("a.docx", Samples.docx("word/vbaProject.bin")),
                Arguments.of("a.docx", Samples.ascii("PK\u0003\u0004 and no more")),
                Arguments.of("a.docm", Samples.docx("word/vbaProject.bin")),
                Arguments.of("a.doc", Samples.compound("Workbook")),
                Arguments.of("a.doc", Samples.compound("WordDocument", "_VBA_PROJECT")),
                Arguments.of("a.msi", Samples.compound("Property")),
                Arguments.of("a.pdf", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}),
                Arguments.of("a.txt", new byte[] {'a', 0, 1, 2, (byte) 200, 3, 4, 5}));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void programs_scripts_pages_archives_and_macros_are_refused_under_any_name(
            String name, byte[] content) throws IOException {
        Path file = file(content);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> types.accepted(file, name, null))
                .satisfies(
                        problem -> {
                            assertThat(problem.status()).isEqualTo(415);
                            assertThat(problem.code()).isEqualTo("attachment-type-refused");
                        });
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of("a.png", Samples.pdf(), null),
                Arguments.of("a.pdf.exe", Samples.pdf(), null),
                Arguments.of("a.hta", Samples.utf8("hello\n"), null),
                Arguments.of("a.pdf", Samples.utf8("hello\n"), null),
                Arguments.of("a.pdf", Samples.pdf(), "image/png"),
                Arguments.of("a.pdf", Samples.pdf(), "text/html"),
                Arguments.of("a.pdf", Samples.pdf(), "nonsense"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_name_or_declared_type_that_is_not_the_content_is_refused(
            String name, byte[] content, String declared) throws IOException {
        Path file = file(content);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> types.accepted(file, name, declared))
                .satisfies(problem -> assertThat(problem.status()).isIn(400, 415));
    }

    @Test
    void nobody_can_configure_web_pages_in() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                new AttachmentTypes(
                                        config(
                                                Map.of(
                                                        "mushrif.attachments.types",
                                                        "application/pdf,text/html"))))
                .withMessageContaining("text/html");
    }

    private static AttachmentConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AttachmentConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(AttachmentConfig.class);
    }

    private Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sample", null), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
