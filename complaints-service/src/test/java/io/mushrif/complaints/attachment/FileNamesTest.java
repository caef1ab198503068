package io.mushrif.complaints.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "فاتورة رقم ١٢.pdf,فاتورة رقم ١٢.pdf",
                "../../etc/passwd,passwd",
                "C:\\Users\\amal\\a.pdf,a.pdf",
                "..,''",
                "/,''",
                ".htaccess,htaccess",
                " a.pdf. ,a.pdf",
                "a<b>:c?.pdf,abc.pdf",
                "می‌خواهم.txt,می‌خواهم.txt",
                "👩‍💻.png,👩‍💻.png"
            })
    void a_name_loses_what_could_do_harm_and_nothing_else(String given, String clean) {
        assertThat(FileNames.cleaned(given)).isEqualTo(clean);
    }

    @Test
    void nothing_invisible_turns_a_program_into_a_picture() {
        assertThat(FileNames.cleaned("photo\u202Egnp.exe")).isEqualTo("photognp.exe");
        assertThat(FileNames.cleaned("a\u2066b\u200Fc\u0000\n\u0007.pdf")).isEqualTo("abc.pdf");
        assertThat(FileNames.cleaned("a\uD800.pdf")).isEqualTo("a.pdf");
    }

    @Test
    void a_decomposed_name_is_the_same_as_a_composed_one() {
        assertThat(FileNames.cleaned("re\u0301sume\u0301.pdf")).isEqualTo("résumé.pdf");
    }

    @Test
    void a_long_name_keeps_its_extension() {
        String clean = FileNames.cleaned("ش".repeat(400) + ".docx");

        assertThat(clean).hasSize(FileNames.LONGEST).endsWith("ش.docx");
        assertThat(FileNames.cleaned("😀".repeat(300) + ".png"))
                .hasSizeLessThanOrEqualTo(FileNames.LONGEST)
                .endsWith("😀.png");
    }

    @ParameterizedTest
    @CsvSource({"a.PDF,pdf", "a,''", ".pdf,''", "a.tar.gz,gz", "a.,''", "a.not an extension,''"})
    void the_extension_stands_behind_the_last_dot(String name, String extension) {
        assertThat(FileNames.extension(name)).isEqualTo(extension);
    }

    @Test
    void a_download_carries_its_name_in_any_language() {
        assertThat(FileNames.disposition("شكوى \"1\" 100%.pdf"))
                .isEqualTo(
                        "attachment; filename=\"____ _1_ 100_.pdf\"; filename*=UTF-8''"
                                + "%D8%B4%D9%83%D9%88%D9%89%20%221%22%20100%25.pdf");
        assertThat(FileNames.disposition("a*b'c.pdf")).contains("filename*=UTF-8''a%2Ab%27c.pdf");
    }
}
