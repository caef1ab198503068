-- The columns id, aggregatetype, aggregateid, type and payload are those of Debezium's Outbox Event Router.
create table outbox (
    seq           bigint generated always as identity primary key,
    id            uuid        not null,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text        not null,
    occurredat    timestamptz not null,
    traceparent   text,
    shard         smallint    not null,
    createdat     timestamptz not null default clock_timestamp()
);
-- rows live for milliseconds: let vacuum follow closely
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 100000);

create table inbox (
    feed       text        not null,
    event_id   uuid        not null,
    handled_at timestamptz not null,
    primary key (feed, event_id)
);
create index inbox_handled_at on inbox using brin (handled_at);

create table dead_letter (
    id             uuid primary key,
    feed           text        not null,
    topic          text        not null,
    partition      int         not null,
    message_offset bigint      not null,
    message_key    text,
    event_id       uuid,
    event_type     text,
    traceparent    text,
    payload        text,
    reason         text        not null,
    attempts       int         not null,
    failed_at      timestamptz not null,
    replayed_at    timestamptz,
    replayed_by    text,
    unique (feed, topic, partition, message_offset)
);
create index dead_letter_open on dead_letter (failed_at desc, id desc) where replayed_at is null;
create index dead_letter_replayed on dead_letter (failed_at desc, id desc) where replayed_at is not null;

create table idempotency_key (
    caller     text        not null,
    key        text        not null,
    request    text        not null,
    status     smallint    not null,
    location   text,
    tag        text,
    body       text,
    created_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_created_at on idempotency_key using brin (created_at);

create table directory_agent (
    id          uuid primary key,
    username    text        not null,
    team_id     uuid        not null,
    active      boolean     not null,
    occurred_at timestamptz not null
);
create index directory_agent_username on directory_agent (username);

create table directory_team (
    id          uuid primary key,
    supervisors text[]      not null,
    occurred_at timestamptz not null
);
create index directory_team_supervisors on directory_team using gin (supervisors);
