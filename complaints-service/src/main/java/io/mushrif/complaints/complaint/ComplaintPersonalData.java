package io.mushrif.complaints.complaint;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What customers complain of, and what was answered. */
@ApplicationScoped
class ComplaintPersonalData implements PersonalData {

    /** Who is named in the timeline. */
    private static final String ACTOR = "erasure";

    /**
     * Details of the timeline that no person writes: codes, numbers, times, ids. All others are
     * texts, or may be.
     */
    private static final Set<String> KEPT =
            Set.of(
                    "agent",
                    "agentBefore",
                    "attachment",
                    "clock",
                    "complexity",
                    "cycle",
                    "department",
                    "derivedPriority",
                    "dueAt",
                    "erasure",
                    "immediateAction",
                    "impact",
                    "into",
                    "job",
                    "kind",
                    "letter",
                    "level",
                    "outcome",
                    "parent",
                    "parentBefore",
                    "part",
                    "parts",
                    "party",
                    "percent",
                    "policy",
                    "priority",
                    "problemGroup",
                    "problemGroupBefore",
                    "redressAmount",
                    "redressCurrency",
                    "referral",
                    "revision",
                    "rule",
                    "safety",
                    "seq",
                    "severity",
                    "size",
                    "status",
                    "tries",
                    "type");

    private final PersonalRows rows;

    ComplaintPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "complaints";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Complaints", "الشكاوى");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That there was a complaint, its reference, product, category, labels, priority, clocks,"
                        + " decision, redress and course without words: figures and the return to the regulator count it.",
                "وجود الشكوى ورقمها المرجعي ومنتجها وتصنيفها ووسومها وأولويتها ومهلها وقرارها وتعويضها ومسارها دون"
                        + " نصوص، لأن الأرقام وتقرير الجهة الرقابية تحسبها.");
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "complaint",
                "complaint_part",
                "complaint_timeline",
                "complaint_text",
                "complaint_clock");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                "select count(*) from complaint where customer_id = ? and erased_at is null",
                customer);
    }

    @Override
    public List<String> obstacles(UUID customer) {
        return rows.texts(
                "select reference from complaint where customer_id = ? and status = any(?) order by reference",
                customer,
                ComplaintStatus.OPEN);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select reference, received_at, channel, product, category, legal_entity, language, description,
                    remedy_sought, reporter, priority, severity, status, outcome, response, remedy, recourse, closed_at,
                    tags, source, external_id, attributes
                from complaint where customer_id = ? order by received_at, id
                """,
                customer);
        archive.section(
                "complaint-points", new LocalizedText("Points of complaints", "نقاط الشكاوى"));
        rows.each(
                archive::row,
                """
                select c.reference, p.number, p.text, p.category, p.outcome, p.answer, p.created_at, p.answered_at
                from complaint_part p join complaint c on c.id = p.complaint_id
                where c.customer_id = ? order by c.received_at, c.id, p.number
                """,
                customer);
        archive.section(
                "complaint-timeline",
                new LocalizedText("What happened to complaints", "ما جرى في الشكاوى"));
        rows.each(
                archive::row,
                """
                select c.reference, t.at, t.type, t.details
                from complaint_timeline t join complaint c on c.id = t.complaint_id
                where c.customer_id = ? order by c.received_at, c.id, t.seq
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        UUID customer = person.customerId();
        // in the order in which everybody else locks: the complaint, then what belongs to it
        rows.texts(
                "select id from complaint where customer_id = ? order by id for update", customer);
        rows.update(
                """
                with erased as (
                    update complaint set erased_at = ?, timeline_length = timeline_length + 1, version = version + 1
                    where customer_id = ? and erased_at is null returning id, timeline_length)
                insert into complaint_timeline (complaint_id, seq, type, at, recorded_at, actor, details)
                select id, timeline_length, 'REDACTED', ?, ?, ?, '{"erasure": true}' from erased
                """,
                person.now(),
                customer,
                person.now(),
                person.now(),
                ACTOR);
        long erased = eraseComplaints(customer) + eraseParts(customer);
        return erased + eraseTimeline(customer);
    }

    private long eraseComplaints(UUID customer) {
        return rows.update(
                """
                update complaint set version = version + 1, reporter = null, attributes = '{}', import_hash = null,
                    description = case when description is not null then '[erased]' end,
                    remedy_sought = case when remedy_sought is not null then '[erased]' end,
                    response = case when response is not null then '[erased]' end,
                    priority_reason = case when priority_reason is not null then '[erased]' end,
                    remedy = case when jsonb_exists(remedy, 'description')
                        then jsonb_set(remedy, '{description}', '"[erased]"') else remedy end,
                    recourse = recourse - 'reference'
                where customer_id = ? and (reporter is not null or attributes <> '{}' or import_hash is not null
                    or description <> '[erased]' or remedy_sought <> '[erased]' or response <> '[erased]'
                    or priority_reason <> '[erased]' or remedy ->> 'description' <> '[erased]'
                    or jsonb_exists(recourse, 'reference'))
                """,
                customer);
    }

    private long eraseParts(UUID customer) {
        return rows.update(
                """
                update complaint_part p set text = '[erased]', answer = case when answer is not null then '[erased]' end
                from complaint c where c.id = p.complaint_id and c.customer_id = ?
                    and (p.text <> '[erased]' or p.answer <> '[erased]')
                """,
                customer);
    }

    private long eraseTimeline(UUID customer) {
        return rows.update(
                """
                update complaint_timeline t set details = (
                    select jsonb_object_agg(key, case when key = any(kept.names) or t.type = 'PRIORITISED' and key = 'before'
                        then value else '"[redacted]"'::jsonb end)
                    from jsonb_each(t.details))
                from complaint c, (select cast(? as text[]) as names) kept
                where c.id = t.complaint_id and c.customer_id = ? and exists (
                    select 1 from jsonb_each(t.details) where key <> all(kept.names)
                        and not (t.type = 'PRIORITISED' and key = 'before') and value <> '"[redacted]"'::jsonb)
                """,
                KEPT,
                customer);
    }
}
