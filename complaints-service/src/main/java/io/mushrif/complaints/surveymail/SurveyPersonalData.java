package io.mushrif.complaints.surveymail;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Which surveys customers were sent. */
@ApplicationScoped
class SurveyPersonalData implements PersonalData {

    private final PersonalRows rows;

    SurveyPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "surveys";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Surveys", "الاستبيانات");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That a link to a survey went to the random id, without the link, a name or an address.",
                "إرسال رابط الاستبيان إلى المعرّف العشوائي دون الرابط نفسه أو اسم أو عنوان.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("survey_mail");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select count(*) from survey_mail
                where customer_id = ? and (state = 'PENDING' or last_error is not null)
                """,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select title_en, title_ar, reminder, state, reason, created_at, at from survey_mail
                where customer_id = ? order by created_at, invitation_id, reminder
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        return rows.update(
                """
                update survey_mail set last_error = null, token = null, next_attempt_at = null,
                    reason = case state when 'PENDING' then 'ERASED' else reason end,
                    at = case state when 'PENDING' then ? else at end,
                    state = case state when 'PENDING' then 'REFUSED' else state end
                where customer_id = ? and (state = 'PENDING' or last_error is not null)
                """,
                person.now(),
                person.customerId());
    }
}
