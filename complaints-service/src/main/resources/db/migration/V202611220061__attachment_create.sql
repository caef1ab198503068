create table attachment (
    id               uuid primary key,
    version          bigint       not null,
    complaint_id     uuid         not null references complaint,
    name             varchar(255) not null,
    type             varchar(100) not null,
    size             bigint       not null check (size > 0),
    sha256           varchar(64)  not null,
    storage_key      varchar(64) unique,
    attached_by      varchar(100) not null,
    attached_at      timestamptz  not null,
    redacted_by      varchar(100),
    redacted_at      timestamptz,
    redaction_reason text,
    check ((storage_key is null) = (redacted_at is not null))
);
create index attachment_complaint on attachment (complaint_id, attached_at, id);
-- the same content twice on one complaint is one attachment
create unique index attachment_content on attachment (complaint_id, sha256) where redacted_at is null;

-- bytes without a row: an upload that is under way or broke off, a redaction that is under way
create table attachment_debris (
    storage_key varchar(64) primary key,
    delete_at   timestamptz not null
);
create index attachment_debris_delete_at on attachment_debris (delete_at);

-- The timeline stays append-only but for one thing: an entry whose redaction is itself in the timeline
-- may lose details. What is lost reads [redacted]; nothing else changes, and nothing can be written anew.
drop trigger complaint_timeline_append_only on complaint_timeline;
create trigger complaint_timeline_append_only before delete on complaint_timeline
    for each statement execute function complaint_timeline_is_append_only();
create function complaint_timeline_loses_only_what_is_redacted() returns trigger language plpgsql as
$$
begin
    if (new.complaint_id, new.seq, new.type, new.at, new.recorded_at, new.actor)
            is not distinct from (old.complaint_id, old.seq, old.type, old.at, old.recorded_at, old.actor)
        and old.type <> 'REDACTED'
        and new.details ->> 'priority' is not distinct from old.details ->> 'priority'
        and not exists (
            select 1 from jsonb_each(old.details) o full join jsonb_each(new.details) n using (key)
            where n.value is null or o.value is null
                or n.value <> o.value and n.value <> '"[redacted]"'::jsonb)
        and exists (
            select 1 from complaint_timeline r
            where r.complaint_id = old.complaint_id and r.seq > old.seq and r.type = 'REDACTED'
                and r.details -> 'seq' = to_jsonb(old.seq))
    then
        return new;
    end if;
    raise exception 'the timeline of a complaint is append-only';
end
$$;
create trigger complaint_timeline_redaction before update on complaint_timeline
    for each row execute function complaint_timeline_loses_only_what_is_redacted();
