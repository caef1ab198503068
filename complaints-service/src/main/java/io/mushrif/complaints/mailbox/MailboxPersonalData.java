package io.mushrif.complaints.mailbox;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Who wrote which message to our mailboxes. */
@ApplicationScoped
class MailboxPersonalData implements PersonalData {

    private static final String OF_CUSTOMER =
            """
            (complaint_id in (select id from complaint where customer_id = ?)
                or interaction_id in (select id from interaction where customer_id = ?))
            """;

    private static final String IS_PERSONAL =
            "(sender is not null or subject is not null or message_id is not null)";

    private final PersonalRows rows;

    MailboxPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "mailbox-messages";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("E-mails to our mailboxes", "رسائل البريد الواردة إلى صناديقنا");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That a message came, when and what became of it, so that it is not taken in again. The"
                        + " message itself lies at the mail server and has to be deleted there.",
                "ورود الرسالة ووقته وما آلت إليه، كي لا تُعالج من جديد. أما الرسالة نفسها فتبقى في خادم"
                        + " البريد ويجب حذفها هناك.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("mailbox_message");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                "select count(*) from mailbox_message where " + OF_CUSTOMER + " and " + IS_PERSONAL,
                customer,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                "select mailbox, sender, subject, sent_at, taken_at, state from mailbox_message where "
                        + OF_CUSTOMER
                        + " order by taken_at, id",
                customer,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        return rows.update(
                """
                update mailbox_message set sender = null, subject = null, message_id = null,
                    reason = case when state in ('FAILED', 'RETURNED') then '[erased]' else reason end
                where (sender = any(?) or
                """
                        + OF_CUSTOMER
                        + ") and "
                        + IS_PERSONAL,
                person.traces(),
                person.customerId(),
                person.customerId());
    }
}
