package io.mushrif.complaints.mailbox;

import io.mushrif.complaints.attachment.AttachFile;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.upload.Upload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files of a message are attached to its complaint, one after the other, after the message is
 * in: their bytes lie outside of the database. After a crash all are tried again; a file that is
 * there already is not attached twice. Those that are refused are named in the timeline.
 */
@ApplicationScoped
class AttachMailFiles {

    private final AttachFile attachFile;
    private final MailboxMessages messages;
    private final ComplaintWork work;

    AttachMailFiles(AttachFile attachFile, MailboxMessages messages, ComplaintWork work) {
        this.attachFile = attachFile;
        this.messages = messages;
        this.work = work;
    }

    void handle(MailboxMessage message, IncomingMail mail) throws IOException {
        List<Map<String, String>> refused = new ArrayList<>();
        for (MailFile file : mail.files()) {
            try {
                attach(message, file);
            } catch (ProblemException e) {
                refused.add(Map.of("name", file.name(), "reason", e.code()));
            }
        }
        QuarkusTransaction.requiringNew().run(() -> done(message, refused));
    }

    private void attach(MailboxMessage message, MailFile file) throws IOException {
        Path bytes = Files.createTempFile("mushrif-mail-", null);
        try {
            Files.write(bytes, file.bytes());
            attachFile.handle(
                    message.complaintId(),
                    new AttachFile.Request(
                            file.name(),
                            file.type(),
                            bytes,
                            file.bytes().length,
                            Upload.checksum(bytes)));
        } finally {
            Files.deleteIfExists(bytes);
        }
    }

    private void done(MailboxMessage message, List<Map<String, String>> refused) {
        if (!refused.isEmpty()) {
            work.becauseOf(
                    message.complaintId(),
                    (complaint, now) ->
                            List.of(Happening.of(TimelineType.NOTED, now, "refusedFiles", refused)),
                    ComplaintWork.Telling::nobody,
                    MailboxIdentity.NAME);
        }
        messages.findById(message.id()).filesDone();
    }
}
