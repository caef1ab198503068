package io.mushrif.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    @TempDir Path folder;

    @Test
    void what_arrives_lies_in_the_folder_and_can_be_read_by_imap() throws Exception {
        int imap = Ports.free();
        try (MailServer server =
                MailServer.into(folder.resolve("mail"))
                        .imapPort(imap)
                        .endsWithThisJvm(true)
                        .start()) {
            send(server.port(), "noura@example.com", "شكوى");
            send(server.port(), "noura@example.com", "second");

            Path second = folder.resolve("mail/00002.eml");
            assertThat(Readiness.await(() -> Files.exists(second), server::isAlive, 20)).isTrue();
            try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
                assertThat(files.map(file -> file.getFileName().toString()).sorted())
                        .containsExactly("00001.eml", "00002.eml");
            }
            assertThat(status(server)).isEqualTo("ready");
            assertThat(subjects(imap, "noura@example.com")).containsExactly("شكوى", "second");
        }
    }

    private static String status(MailServer server) {
        ProcessIdentity process = ProcessIdentity.running(server.pid()).orElseThrow();
        StackState.Entry entry =
                new StackState.Entry(
                        server.name(), server.address(), process, server.log().toString());
        StackState state = new StackState(ProcessIdentity.current(), 0, true, List.of(entry));
        return PartStatus.of(state).get(0).state();
    }

    private static void send(int port, String to, String subject) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("bank@example.com"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText("…", "UTF-8");
        Transport.send(message);
    }

    private static Stream<String> subjects(int port, String user) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.imap.port", Integer.toString(port));
        try (Store store = Session.getInstance(settings).getStore("imap")) {
            store.connect("127.0.0.1", user, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                Stream.Builder<String> subjects = Stream.builder();
                for (var message : inbox.getMessages()) {
                    subjects.add(message.getSubject());
                }
                return subjects.build();
            }
        }
    }
}
