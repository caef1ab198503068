-- an erased customer keeps id and language; nothing new may be written about them
alter table customer add erased_at timestamptz;

create table consent (
    customer_id uuid        not null references customer,
    purpose     varchar(20) not null,
    version     bigint      not null,
    state       varchar(10) not null,
    given_at    timestamptz not null,
    expires_at  timestamptz,
    entries     int         not null,
    primary key (customer_id, purpose)
);

-- what the customer said each time: what is proved with it can only lose its words, and only with the customer
create table consent_entry (
    customer_id uuid         not null references customer,
    purpose     varchar(20)  not null,
    seq         int          not null,
    state       varchar(10)  not null,
    at          timestamptz  not null,
    expires_at  timestamptz,
    channel     varchar(20)  not null,
    evidence    text,
    recorded_by varchar(100) not null,
    recorded_at timestamptz  not null,
    primary key (customer_id, purpose, seq)
);
create function consent_entry_is_append_only() returns trigger language plpgsql as
$$ begin
    if tg_op = 'UPDATE' and new.evidence is null
        and (new.customer_id, new.purpose, new.seq, new.state, new.at, new.expires_at, new.channel, new.recorded_by, new.recorded_at)
            is not distinct from
            (old.customer_id, old.purpose, old.seq, old.state, old.at, old.expires_at, old.channel, old.recorded_by, old.recorded_at)
        and exists (select 1 from customer where id = old.customer_id and erased_at is not null)
    then
        return new;
    end if;
    raise exception 'the log of consents is append-only';
end $$;
create trigger consent_entry_append_only before update or delete on consent_entry
    for each row execute function consent_entry_is_append_only();
create function consent_entry_is_never_emptied() returns trigger language plpgsql as
$$ begin raise exception 'the log of consents is append-only'; end $$;
create trigger consent_entry_no_truncate before truncate on consent_entry
    for each statement execute function consent_entry_is_never_emptied();

create table contact_preference (
    customer_id    uuid primary key references customer,
    version        bigint       not null,
    channels       text[]       not null,
    language       varchar(2),
    time_zone      varchar(60),
    contact_hours  jsonb,
    do_not_contact boolean      not null,
    changed_by     varchar(100) not null,
    changed_at     timestamptz  not null
);
