package io.mushrif.complaints.response;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Al Noor Bank",
                "بنك النور",
                "شركة النور المتحدة للخدمات المالية والتمويل والتأمين التعاوني المساهمة السعودية",
                "Müller, Söhne & Co. (حائل) 😀😀😀😀😀😀😀😀😀😀😀😀😀",
                ""
            })
    void the_name_is_read_as_it_was_written(String name) throws AddressException {
        Sender sender = new Sender(name, "care@bank.example");
        InternetAddress[] read = InternetAddress.parseHeader(sender.header(), true);
        assertThat(read).hasSize(1);
        assertThat(read[0].getPersonal()).isEqualTo(name.isEmpty() ? null : name);
        assertThat(read[0].getAddress()).isEqualTo("care@bank.example");
        assertThat(sender.header().chars()).allMatch(c -> c >= ' ' && c < 127);
        assertThat(sender.header().split(" ")).allMatch(word -> word.length() <= 75);
        assertThat(Sender.of(sender.toString())).isEqualTo(sender);
    }
}
