-- when the person was erased; the figures stay
alter table complaint add erased_at timestamptz;
alter table interaction add erased_at timestamptz;

-- what was said stays erased, whoever writes the row again
create function interaction_stays_erased() returns trigger language plpgsql as
$$ begin
    new.subject = null;
    new.text = null;
    new.recording = null;
    return new;
end $$;
create trigger interaction_erased before update on interaction
    for each row when (old.erased_at is not null or new.erased_at is not null) execute function interaction_stays_erased();

-- Entries lose what is redacted, and all that people wrote when the person was erased. Nothing is ever written anew.
create or replace function complaint_timeline_loses_only_what_is_redacted() returns trigger language plpgsql as
$$
begin
    if (new.complaint_id, new.seq, new.type, new.at, new.recorded_at, new.actor)
            is not distinct from (old.complaint_id, old.seq, old.type, old.at, old.recorded_at, old.actor)
        and new.details ->> 'priority' is not distinct from old.details ->> 'priority'
        and new.details -> 'seq' is not distinct from old.details -> 'seq'
        and not exists (
            select 1 from jsonb_each(old.details) o full join jsonb_each(new.details) n using (key)
            where n.value is null or o.value is null
                or n.value <> o.value and n.value <> '"[redacted]"'::jsonb)
        and (old.type <> 'REDACTED' and exists (
                select 1 from complaint_timeline r
                where r.complaint_id = old.complaint_id and r.seq > old.seq and r.type = 'REDACTED'
                    and r.details -> 'seq' = to_jsonb(old.seq))
            or exists (select 1 from complaint where id = old.complaint_id and erased_at is not null))
    then
        return new;
    end if;
    raise exception 'the timeline of a complaint is append-only';
end
$$;

-- letters lose their words and their recipient with the person, and nothing else
drop trigger letter_kept on letter;
create trigger letter_kept before delete or truncate on letter
    for each statement execute function letter_is_kept_as_sent();
create function letter_loses_only_an_erased_person() returns trigger language plpgsql as
$$ begin
    if new.recipient_name is null and new.recipient_email is null and new.subject = '[erased]' and new.html = '[erased]'
        and new.text = '[erased]' and new.checksum = ''
        and (new.id, new.complaint_id, new.kind, new.language, new.channel, new.recipient_role, new.sender, new.wording,
                new.wording_version, new.written_by, new.written_at)
            is not distinct from
            (old.id, old.complaint_id, old.kind, old.language, old.channel, old.recipient_role, old.sender, old.wording,
                old.wording_version, old.written_by, old.written_at)
        and exists (select 1 from complaint where id = old.complaint_id and erased_at is not null)
    then
        return new;
    end if;
    raise exception 'a letter is kept as it was sent';
end $$;
create trigger letter_erasure before update on letter for each row execute function letter_loses_only_an_erased_person();

-- what people wrote about the cause goes with the person; cause, department and confirmation stay
drop trigger root_cause_revision_append_only on root_cause_revision;
create trigger root_cause_revision_append_only before delete or truncate on root_cause_revision
    for each statement execute function root_cause_revision_is_append_only();
create function root_cause_revision_loses_only_an_erased_person() returns trigger language plpgsql as
$$ begin
    if new.content = erased_root_cause(old.content)
        and (new.complaint_id, new.revision, new.found_by, new.found_at)
            is not distinct from (old.complaint_id, old.revision, old.found_by, old.found_at)
        and exists (select 1 from complaint where id = old.complaint_id and erased_at is not null)
    then
        return new;
    end if;
    raise exception 'the history of root causes is append-only';
end $$;
create function erased_root_cause(content jsonb) returns jsonb language sql immutable as
$$
    select content - 'summary' || jsonb_build_object(
        'fiveWhys', '[]'::jsonb,
        'contributingFactors', coalesce((select jsonb_agg(factor - 'note')
            from jsonb_array_elements(case jsonb_typeof(content -> 'contributingFactors')
                when 'array' then content -> 'contributingFactors' else '[]' end) factor), '[]'::jsonb))
$$;
create trigger root_cause_revision_erasure before update on root_cause_revision
    for each row execute function root_cause_revision_loses_only_an_erased_person();

create table legal_hold (
    customer_id uuid primary key references customer,
    version     bigint       not null,
    reason      text         not null,
    until       date,
    set_by      varchar(100) not null,
    set_at      timestamptz  not null
);

create table customer_erasure (
    id              uuid primary key,
    version         bigint       not null,
    customer_id     uuid         not null unique references customer,
    state           varchar(10)  not null,
    pass            int          not null,
    reason          text         not null,
    legal_basis     varchar(30)  not null,
    override_reason text,
    open_complaints int          not null,
    traces          text[],
    requested_by    varchar(100) not null,
    requested_at    timestamptz  not null,
    next_at         timestamptz,
    failures        int          not null,
    last_failure    varchar(200),
    finished_at     timestamptz
);
create index customer_erasure_due on customer_erasure (next_at) where state = 'RUNNING';

create table customer_erasure_section (
    erasure_id uuid        not null references customer_erasure,
    section    varchar(30) not null,
    rows       bigint      not null,
    pass       int         not null,
    at         timestamptz not null,
    primary key (erasure_id, section)
);

create table customer_export (
    id           uuid primary key,
    version      bigint       not null,
    customer_id  uuid         not null references customer,
    state        varchar(10)  not null,
    requested_by varchar(100) not null,
    requested_at timestamptz  not null,
    finished_at  timestamptz,
    expires_at   timestamptz,
    bytes        bigint,
    sha256       varchar(64),
    failure      varchar(200)
);
create index customer_export_customer on customer_export (customer_id, requested_at, id);
create index customer_export_running on customer_export (requested_at) where state = 'RUNNING';
create index customer_export_expires on customer_export (expires_at) where expires_at is not null;

-- encrypted with a key that is not in the database; any replica can hand it out
create table customer_export_piece (
    export_id uuid  not null references customer_export,
    seq       int   not null,
    bytes     bytea not null,
    primary key (export_id, seq)
);
alter table customer_export_piece alter column bytes set storage external;

create table customer_export_download (
    export_id     uuid         not null references customer_export,
    seq           int          not null,
    downloaded_by varchar(100) not null,
    downloaded_at timestamptz  not null,
    primary key (export_id, seq)
);
