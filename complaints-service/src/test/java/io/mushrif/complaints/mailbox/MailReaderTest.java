package io.mushrif.complaints.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {

    @Test
    void headers_in_base64_and_text_in_windows_1256_are_read() throws UnreadableMailException {
        IncomingMail mail =
                read(
                        """
                        From: =?windows-1256?B?0+Hj7CDH4c3RyO0=?= <Salma@Customer.Example>
                        Subject: =?UTF-8?B?2KjYt9in2YLYqQ==?=
                         =?UTF-8?B?INi22KfYpti52Kk=?=
                        Message-ID: <1@customer.example>
                        In-Reply-To: <b@our.example>
                        References: <a@our.example> <b@our.example>
                        MIME-Version: 1.0
                        Content-Type: text/plain; charset="windows-1256"
                        Content-Transfer-Encoding: 8bit

                        ضاعت بطاقتي أمس
                        """,
                        Charset.forName("windows-1256"));
        assertThat(mail.sender())
                .isEqualTo(new IncomingMail.Address("salma@customer.example", "سلمى الحربي"));
        assertThat(mail.subject()).isEqualTo("بطاقة ضائعة");
        assertThat(mail.text()).isEqualTo("ضاعت بطاقتي أمس");
        assertThat(mail.answers()).containsExactly("<b@our.example>", "<a@our.example>");
        assertThat(mail.automatic()).isNull();
    }

    @Test
    void of_alternatives_in_related_in_mixed_the_plain_text_counts_and_files_are_kept()
            throws UnreadableMailException {
        IncomingMail mail =
                read(
                        """
                        From: a@customer.example
                        Subject: Nested
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary="m"

                        --m
                        Content-Type: multipart/alternative; boundary="a"

                        --a
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: quoted-printable

                        Plain =E2=80=93 words
                        --a
                        Content-Type: multipart/related; boundary="r"

                        --r
                        Content-Type: text/html; charset=UTF-8

                        <p>HTML words <img src="cid:logo"></p>
                        --r
                        Content-Type: image/png
                        Content-ID: <logo>
                        Content-Disposition: inline
                        Content-Transfer-Encoding: base64

                        iVBORw0KGgo=
                        --r--
                        --a--
                        --m
                        Content-Type: message/rfc822

                        From: friend@customer.example
                        Subject: Forwarded

                        What a friend wrote
                        --m
                        Content-Type: application/pdf
                        Content-Disposition: attachment; filename*=UTF-8''%D9%81%D8%A7%D8%AA%D9%88%D8%B1%D8%A9.pdf
                        Content-Transfer-Encoding: base64

                        JVBERi0xLjQK
                        --m--
                        """,
                        StandardCharsets.UTF_8);
        assertThat(mail.text()).isEqualTo("Plain – words");
        assertThat(mail.files())
                .extracting(MailFile::name)
                .containsExactly("attachment-1.png", "attachment-2.eml", "فاتورة.pdf");
        assertThat(new String(mail.files().get(1).bytes(), StandardCharsets.UTF_8))
                .contains("What a friend wrote");
    }

    @Test
    void of_html_alone_the_words_are_kept() throws UnreadableMailException {
        IncomingMail mail =
                read(
                        """
                        From: a@customer.example
                        MIME-Version: 1.0
                        Content-Type: text/html; charset=UTF-8

                        <html><head><style>p {color: red}</style></head><body><p>First&nbsp;line<br>second</p>
                        <ul><li>one<li>two</ul><script>alert(1)</script><div>end</div></body></html>
                        """,
                        StandardCharsets.UTF_8);
        assertThat(mail.text()).isEqualTo("First line\nsecond\n\n- one\n- two\nend");
    }

    @Test
    void text_in_an_encoding_that_is_not_named_or_does_not_exist_is_still_read()
            throws UnreadableMailException {
        String mail =
                """
                From: a@customer.example
                MIME-Version: 1.0
                Content-Type: text/plain; charset=x-unknown-7

                ضاعت بطاقتي
                """;
        assertThat(read(mail, StandardCharsets.UTF_8).text()).isEqualTo("ضاعت بطاقتي");
        assertThat(read(mail, Charset.forName("windows-1256")).text()).isEqualTo("ضاعت بطاقتي");
        assertThat(
                        read(
                                        mail.replace("; charset=x-unknown-7", ""),
                                        Charset.forName("windows-1256"))
                                .text())
                .isEqualTo("ضاعت بطاقتي");
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted: auto-generated, auto-submitted",
        "Auto-Submitted: no, ",
        "Precedence: list, precedence",
        "Precedence: first-class, ",
        "List-Id: <news.example>, mailing-list",
        "Return-Path: <>, null-return-path",
        "Return-Path: <a@customer.example>, "
    })
    void what_a_machine_wrote_is_told_from_its_headers(String header, String automatic)
            throws UnreadableMailException {
        assertThat(
                        read(
                                        "From: a@customer.example\n" + header + "\n\nHello\n",
                                        StandardCharsets.UTF_8)
                                .automatic())
                .isEqualTo(automatic);
    }

    @Test
    void a_receipt_of_reading_is_no_word_of_a_person() throws UnreadableMailException {
        IncomingMail mail =
                read(
                        """
                        From: a@customer.example
                        Subject: Read: Your complaint
                        MIME-Version: 1.0
                        Content-Type: multipart/report; report-type=disposition-notification; boundary="r"

                        --r
                        Content-Type: text/plain

                        Your message was read.
                        --r
                        Content-Type: message/disposition-notification

                        Disposition: manual-action/MDN-sent-manually; displayed
                        --r--
                        """,
                        StandardCharsets.UTF_8);
        assertThat(mail.automatic()).isEqualTo("report");
        assertThat(mail.returned()).isNull();
    }

    @Test
    void a_message_with_parts_in_parts_without_end_is_refused() {
        StringBuilder mail = new StringBuilder("From: a@customer.example\nMIME-Version: 1.0\n");
        for (int i = 0; i < 40; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b").append(i).append("\"\n\n");
            mail.append("--b").append(i).append('\n');
        }
        mail.append("Content-Type: text/plain\n\nHello\n");
        assertThatThrownBy(() -> read(mail.toString(), StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableMailException.class)
                .hasMessage("too many parts");
    }

    @Test
    void a_message_without_a_usable_sender_has_none() throws UnreadableMailException {
        assertThat(read("From: undisclosed\n\nHello\n", StandardCharsets.UTF_8).sender()).isNull();
        assertThat(read("Subject: x\n\nHello\n", StandardCharsets.UTF_8).sender()).isNull();
    }

    private static IncomingMail read(String message, Charset charset)
            throws UnreadableMailException {
        return MailReader.read(message.replace("\n", "\r\n").getBytes(charset));
    }
}
