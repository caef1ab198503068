create table calendar (
    name      varchar(50) primary key,
    version   bigint      not null,
    time_zone varchar(60) not null,
    week      jsonb       not null,
    country   varchar(2),
    holidays  date[]      not null
);
insert into calendar values ('default', 0, 'Asia/Riyadh',
    '{"SUNDAY":[["09:00","17:00"]],"MONDAY":[["09:00","17:00"]],"TUESDAY":[["09:00","17:00"]],"WEDNESDAY":[["09:00","17:00"]],"THURSDAY":[["09:00","17:00"]]}',
    'SA', '{}');

create table clock_target (
    priority            varchar(10) primary key,
    acknowledge_seconds bigint not null check (acknowledge_seconds > 0),
    resolve_seconds     bigint not null check (resolve_seconds > 0)
);
-- business hours: an hour to two days to acknowledge, one to ten days to resolve
insert into clock_target values
    ('URGENT', 1 * 3600, 8 * 3600),
    ('HIGH', 2 * 3600, 16 * 3600),
    ('NORMAL', 8 * 3600, 40 * 3600),
    ('LOW', 16 * 3600, 80 * 3600);

create table customer (
    id                uuid primary key,
    version           bigint       not null,
    name              varchar(200) not null,
    email             varchar(254),
    phone             varchar(20),
    language          varchar(2)   not null,
    preferred_channel varchar(10),
    source            varchar(50),
    external_id       varchar(200),
    created_at        timestamptz  not null
);
create unique index customer_external on customer (source, external_id) nulls not distinct where external_id is not null;
create index customer_created_at on customer (created_at, id);
create index customer_email on customer (email, created_at, id) where email is not null;
create index customer_phone on customer (phone, created_at, id) where phone is not null;

create table interaction (
    id          uuid primary key,
    channel     varchar(20) not null,
    direction   varchar(10) not null,
    outcome     varchar(10) not null,
    customer_id uuid references customer,
    agent_id    uuid,
    team_id     uuid,
    queue       varchar(100),
    started_at  timestamptz not null,
    answered_at timestamptz,
    ended_at    timestamptz not null,
    text        text,
    source      varchar(50),
    external_id varchar(200)
);
create unique index interaction_external on interaction (source, external_id) nulls not distinct where external_id is not null;
create index interaction_started_at on interaction (started_at, id);
create index interaction_customer on interaction (customer_id, started_at, id);
create index interaction_agent on interaction (agent_id, started_at, id);
create index interaction_team on interaction (team_id, started_at, id);
create index interaction_channel on interaction (channel, started_at, id);

create sequence complaint_reference cache 1;

create table complaint (
    id                uuid primary key,
    version           bigint      not null,
    reference         varchar(20) not null unique,
    status            varchar(30) not null,
    priority          varchar(10) not null,
    channel           varchar(20) not null,
    customer_id       uuid references customer,
    product           varchar(200),
    category          varchar(200),
    description       text,
    remedy_sought     text,
    legal_entity      varchar(200),
    language          varchar(2)  not null,
    tags              text[]      not null,
    team_id           uuid,
    agent_id          uuid,
    outcome           varchar(20),
    response          text,
    responded_in_time boolean,
    source            varchar(50),
    external_id       varchar(200),
    attributes        jsonb       not null,
    import_hash       varchar(64),
    import_revision   int         not null,
    registered_by     varchar(100) not null,
    received_at       timestamptz not null,
    created_at        timestamptz not null,
    closed_at         timestamptz,
    next_due_at       timestamptz,
    timeline_length   int         not null
);
create unique index complaint_external on complaint (source, external_id) nulls not distinct where external_id is not null;
create index complaint_received_at on complaint (received_at, id);
create index complaint_status on complaint (status, received_at, id);
create index complaint_priority on complaint (priority, received_at, id);
create index complaint_channel on complaint (channel, received_at, id);
create index complaint_product on complaint (product, received_at, id);
create index complaint_category on complaint (category, received_at, id);
create index complaint_customer on complaint (customer_id, received_at, id) where customer_id is not null;
create index complaint_team on complaint (team_id, received_at, id);
create index complaint_agent on complaint (agent_id, received_at, id) where agent_id is not null;
create index complaint_registered_by on complaint (registered_by, received_at, id);
create index complaint_next_due_at on complaint (next_due_at, id) where next_due_at is not null;

create table complaint_clock (
    complaint_id    uuid        not null references complaint,
    name            varchar(20) not null,
    target_seconds  bigint      not null,
    state           varchar(10) not null,
    elapsed_seconds bigint      not null,
    due_at          timestamptz,
    met_at          timestamptz,
    breached_at     timestamptz,
    primary key (complaint_id, name)
);
create index complaint_clock_due_at on complaint_clock (due_at) where state = 'RUNNING';

create table complaint_timeline (
    complaint_id uuid         not null references complaint,
    seq          int          not null,
    type         varchar(30)  not null,
    at           timestamptz  not null,
    recorded_at  timestamptz  not null,
    actor        varchar(100) not null,
    details      jsonb        not null,
    primary key (complaint_id, seq)
);
create function complaint_timeline_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the timeline of a complaint is append-only'; end $$;
create trigger complaint_timeline_append_only before update or delete on complaint_timeline
    for each statement execute function complaint_timeline_is_append_only();
