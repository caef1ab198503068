-- No foreign keys to customers in what is derived from them: its rows are written by the worker, which must not wait for a merge
-- that waits for the worker. Customers are not deleted.

-- Customers whose record has changed since they were compared with others. KEYS: what others find them by is to be written;
-- COMPARE: it is written and committed, now they are compared. Of two that change at once the later one sees the other.
create table customer_match_queue (
    customer_id uuid        primary key,
    step        varchar(10) not null check (step in ('KEYS', 'COMPARE')),
    run_id      uuid,
    queued_at   timestamptz not null
);
create index customer_match_queue_step on customer_match_queue (step, queued_at);
create index customer_match_queue_run on customer_match_queue (run_id, step) where run_id is not null;

create function customer_match_queue_add(given uuid) returns void language sql as
$$
    insert into customer_match_queue (customer_id, step, queued_at) values (given, 'KEYS', clock_timestamp())
    on conflict (customer_id) do update set step = 'KEYS', run_id = null, queued_at = excluded.queued_at
$$;
create function customer_is_to_match() returns trigger language plpgsql as
$$ begin perform customer_match_queue_add(new.id); return null; end $$;
create trigger customer_match_insert after insert on customer for each row execute function customer_is_to_match();
create trigger customer_match_update after update of name, email, phone, merged_into on customer
    for each row when (row (old.name, old.email, old.phone, old.merged_into)
        is distinct from row (new.name, new.email, new.phone, new.merged_into))
    execute function customer_is_to_match();
create function customer_contact_is_to_match() returns trigger language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform customer_match_queue_add(old.customer_id);
    end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.customer_id <> old.customer_id) then
        perform customer_match_queue_add(new.customer_id);
    end if;
    return null;
end
$$;
create trigger customer_contact_match_change after insert or delete or update of customer_id, value on customer_contact
    for each row execute function customer_contact_is_to_match();

-- What is compared of a customer, in the form in which it is compared.
create table customer_match (
    customer_id uuid   primary key,
    fingerprint bigint not null,
    name        text   not null,
    phones      text[] not null,
    emails      text[] not null
);
-- Hashes of what two records have in common that are worth comparing.
create table customer_match_key (
    key         bigint not null,
    customer_id uuid   not null,
    primary key (key, customer_id)
);
create index customer_match_key_customer on customer_match_key (customer_id);

create table customer_duplicate (
    id          uuid primary key,
    version     bigint           not null,
    one_id      uuid             not null,
    other_id    uuid             not null,
    status      varchar(10)      not null check (status in ('OPEN', 'MERGED', 'DISMISSED')),
    score       double precision not null check (score between 0 and 1),
    reasons     jsonb            not null,
    proposed_at timestamptz      not null,
    decided_by  varchar(100),
    decided_at  timestamptz,
    reason      varchar(500),
    unique (one_id, other_id),
    check (one_id < other_id)
);
create index customer_duplicate_status on customer_duplicate (status, proposed_at, id);
create index customer_duplicate_proposed_at on customer_duplicate (proposed_at, id);
create index customer_duplicate_other on customer_duplicate (other_id);

create table customer_duplicate_run (
    id           uuid primary key,
    version      bigint       not null,
    state        varchar(10)  not null,
    queued       boolean      not null,
    requested_by varchar(100) not null,
    requested_at timestamptz  not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    total        bigint       not null,
    processed    bigint       not null,
    compared     bigint       not null,
    proposed     bigint       not null
);
create index customer_duplicate_run_running on customer_duplicate_run (requested_at) where state = 'RUNNING';
create index customer_duplicate_run_requested_at on customer_duplicate_run (requested_at, id);

insert into customer_match_queue (customer_id, step, queued_at) select id, 'KEYS', current_timestamp from customer;
