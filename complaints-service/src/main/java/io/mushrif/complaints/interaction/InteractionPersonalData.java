package io.mushrif.complaints.interaction;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was said in calls, chats and messages. */
@ApplicationScoped
class InteractionPersonalData implements PersonalData {

    private static final int BATCH = 1_000;

    private final PersonalRows rows;
    private final Outbox outbox;

    InteractionPersonalData(PersonalRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    @Override
    public String section() {
        return "interactions";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Calls, chats and messages", "المكالمات والمحادثات والرسائل");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That each took place, when, over what channel, how long it took and who answered: figures"
                        + " count it. The number in the other system stays so that it is not imported anew.",
                "حدوث كل تواصل ووقته وقناته ومدته ومن أجاب عليه، لأن الأرقام تحسبه؛ ويبقى رقمه في النظام"
                        + " الآخر كي لا يُستورد من جديد.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("interaction", "interaction_key");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                "select count(*) from interaction where customer_id = ? and erased_at is null",
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select started_at, ended_at, channel, direction, outcome, queue, subject, text, recording, attributes,
                    source, external_id
                from interaction where customer_id = ? order by started_at, id
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        long erased = 0;
        List<String> batch = batch(person);
        while (!batch.isEmpty()) {
            // an id that is an address of mail says whose it is; a digest of it is still the same
            // id
            rows.update(
                    """
                    update interaction_key k set import_hash = 'erased', external_id = case when position('@' in external_id) > 0
                        then 'erased-' || encode(sha256(convert_to(external_id, 'UTF8')), 'hex') else external_id end
                    where interaction_id = any(cast(? as uuid[]))
                    """,
                    batch);
            erased +=
                    rows.update(
                            """
                            update interaction set subject = null, text = null, recording = null, attributes = null,
                                erased_at = ?, external_id = case when position('@' in external_id) > 0
                                    then 'erased-' || encode(sha256(convert_to(external_id, 'UTF8')), 'hex')
                                    else external_id end
                            where customer_id = ? and id = any(cast(? as uuid[]))
                            """,
                            person.now(),
                            person.customerId(),
                            batch);
            outbox.append(
                    batch.stream()
                            .map(id -> new InteractionErased(UUID.fromString(id), person.now()))
                            .toList());
            batch = batch(person);
        }
        return erased;
    }

    private List<String> batch(ErasedPerson person) {
        return rows.texts(
                "select id from interaction where customer_id = ? and erased_at is null limit "
                        + BATCH,
                person.customerId());
    }
}
