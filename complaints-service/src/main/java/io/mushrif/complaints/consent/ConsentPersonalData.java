package io.mushrif.complaints.consent;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What a customer allows and wishes. */
@ApplicationScoped
class ConsentPersonalData implements PersonalData {

    private final PersonalRows rows;

    ConsentPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "consents";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Consents and contact preferences", "الموافقات وتفضيلات التواصل");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "Which consents were given and withdrawn when, without what showed it: the proof that"
                        + " messages were allowed.",
                "الموافقات التي مُنحت وسُحبت وتواريخها دون ما يثبتها من نصوص، دليلًا على أن الرسائل كانت"
                        + " مسموحًا بها.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("consent", "consent_entry", "contact_preference");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select (select count(*) from consent_entry where customer_id = ? and evidence is not null)
                    + (select count(*) from contact_preference where customer_id = ?)
                """,
                customer,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select purpose, state, at, expires_at, channel, evidence from consent_entry
                where customer_id = ? order by at, purpose, seq
                """,
                customer);
        archive.section(
                "contact-preferences", new LocalizedText("Contact preferences", "تفضيلات التواصل"));
        rows.each(
                archive::row,
                """
                select channels, language, time_zone, contact_hours, do_not_contact, changed_at from contact_preference
                where customer_id = ?
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        return rows.update(
                        "update consent_entry set evidence = null where customer_id = ? and evidence is not null",
                        person.customerId())
                + rows.update(
                        "delete from contact_preference where customer_id = ?",
                        person.customerId());
    }
}
