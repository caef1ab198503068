-- A customer who was merged into another one stays as a pointer to that one.
alter table customer
    add updated_at  timestamptz,
    add merged_into uuid references customer check (merged_into <> id);
update customer set updated_at = created_at;
alter table customer alter updated_at set not null, alter updated_at set default current_timestamp;
create index customer_updated_at on customer (updated_at, id);
create index customer_merged_into on customer (merged_into) where merged_into is not null;

-- All ways to reach a customer, the primary ones of the customer's row among them.
create table customer_contact (
    id             uuid primary key,
    customer_id    uuid         not null references customer,
    kind           varchar(10)  not null check (kind in ('EMAIL', 'PHONE', 'SOCIAL')),
    value          varchar(254) not null,
    given          varchar(254) not null,
    created_at     timestamptz  not null,
    verified_at    timestamptz,
    confirmed_at   timestamptz,
    invalid_since  timestamptz,
    invalid_reason varchar(500),
    fresh_at       timestamptz  not null generated always as (greatest(created_at, verified_at, confirmed_at)) stored,
    malformed      boolean      not null generated always as (case kind
        when 'EMAIL' then value !~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$'
        when 'PHONE' then value !~ '^[+][1-9][0-9]{6,14}$'
        else false end) stored,
    unique (customer_id, kind, value),
    check ((invalid_since is null) = (invalid_reason is null))
);
create index customer_contact_value on customer_contact (kind, value, customer_id);
create index customer_contact_fresh_at on customer_contact (fresh_at, id);
create index customer_contact_unverified on customer_contact (id) where verified_at is null;
create index customer_contact_invalid on customer_contact (id) where invalid_since is not null or malformed;

-- Ids of a customer in other systems, that of the customer's row among them; unique over all customers.
create table customer_external_id (
    source      varchar(50)  not null,
    external_id varchar(200) not null,
    customer_id uuid         not null references customer,
    created_at  timestamptz  not null,
    import_hash varchar(64),
    primary key (source, external_id)
);
create index customer_external_id_external_id on customer_external_id (external_id);
create index customer_external_id_customer on customer_external_id (customer_id, source, external_id);

-- However a customer is written, the tables of contacts and external ids know the primary ones.
create function customer_record_follows() returns trigger language plpgsql as
$$
begin
    if new.email is not null and (tg_op = 'INSERT' or new.email is distinct from old.email) then
        insert into customer_contact (id, customer_id, kind, value, given, created_at)
        values (gen_random_uuid(), new.id, 'EMAIL', lower(new.email), new.email, new.updated_at)
        on conflict (customer_id, kind, value) do nothing;
    end if;
    if new.phone is not null and (tg_op = 'INSERT' or new.phone is distinct from old.phone) then
        insert into customer_contact (id, customer_id, kind, value, given, created_at)
        values (gen_random_uuid(), new.id, 'PHONE', new.phone, new.phone, new.updated_at)
        on conflict (customer_id, kind, value) do nothing;
    end if;
    if tg_op = 'INSERT' and new.external_id is not null then
        insert into customer_external_id (source, external_id, customer_id, created_at)
        values (coalesce(new.source, ''), new.external_id, new.id, new.created_at);
    end if;
    return null;
end
$$;
create trigger customer_record_insert after insert on customer for each row execute function customer_record_follows();
create trigger customer_record_update after update of email, phone on customer
    for each row execute function customer_record_follows();

insert into customer_contact (id, customer_id, kind, value, given, created_at)
select gen_random_uuid(), id, 'EMAIL', lower(email), email, created_at from customer where email is not null;
insert into customer_contact (id, customer_id, kind, value, given, created_at)
select gen_random_uuid(), id, 'PHONE', phone, phone, created_at from customer where phone is not null;
insert into customer_external_id (source, external_id, customer_id, created_at)
select coalesce(source, ''), external_id, id, created_at from customer where external_id is not null;

create table customer_vulnerability (
    id          uuid primary key,
    customer_id uuid         not null references customer,
    driver      varchar(12)  not null check (driver in ('HEALTH', 'LIFE_EVENT', 'RESILIENCE', 'CAPABILITY')),
    note        varchar(4000),
    note_for    varchar(10)  not null check (note_for in ('EVERYBODY', 'LEADS')),
    recorded_by varchar(100) not null,
    recorded_at timestamptz  not null,
    ended_by    varchar(100),
    ended_at    timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create index customer_vulnerability_customer on customer_vulnerability (customer_id, recorded_at, id);

-- Notes are not rewritten; what should never have been written is taken out, with the fact of it.
create table customer_note (
    id               uuid primary key,
    customer_id      uuid          not null references customer,
    text             varchar(4000),
    written_by       varchar(100)  not null,
    written_at       timestamptz   not null,
    redacted_by      varchar(100),
    redacted_at      timestamptz,
    redaction_reason varchar(500),
    check ((text is null) = (redacted_at is not null)),
    check ((redacted_by is null) = (redacted_at is null) and (redaction_reason is null) = (redacted_at is null))
);
create index customer_note_customer on customer_note (customer_id, written_at, id);
create function customer_note_is_append_only() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE'
        and (new.id, new.written_by, new.written_at) is not distinct from (old.id, old.written_by, old.written_at)
        and (new.text is null or new.text is not distinct from old.text)
    then
        return new;
    end if;
    raise exception 'notes on a customer are append-only';
end
$$;
create trigger customer_note_append_only before update or delete on customer_note
    for each row execute function customer_note_is_append_only();

-- Who changed what when. Values can be erased with the customer's personal data, nothing else changes.
create table customer_history (
    id          uuid primary key,
    customer_id uuid         not null references customer,
    at          timestamptz  not null,
    actor       varchar(100) not null,
    field       varchar(100) not null,
    before      text,
    after       text,
    erased_at   timestamptz
);
create index customer_history_customer on customer_history (customer_id, at, id);
create function customer_history_is_append_only() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE'
        and (new.id, new.customer_id, new.at, new.actor, new.field)
            is not distinct from (old.id, old.customer_id, old.at, old.actor, old.field)
        and new.before is null and new.after is null and new.erased_at is not null
    then
        return new;
    end if;
    raise exception 'the history of a customer is append-only';
end
$$;
create trigger customer_history_append_only before update or delete on customer_history
    for each row execute function customer_history_is_append_only();
