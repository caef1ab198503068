-- Read copy of the interactions that complaints tells of, by the month of their start (UTC): a period is read from few
-- partitions, and an old month is taken away as a whole. Months far off the present lie in interaction_other.
create table interaction (
    id              uuid         not null,
    started_at      timestamptz  not null,
    channel         varchar(20)  not null,
    direction       varchar(10)  not null,
    outcome         varchar(10)  not null,
    customer_id     uuid,
    agent_id        uuid,
    team_id         uuid,
    queue           varchar(100),
    language        varchar(20),
    transfers       int,
    ended_at        timestamptz  not null,
    waited_seconds  int          not null,
    handled_seconds int          not null,
    erased          boolean      not null default false,
    primary key (id, started_at)
) partition by range (started_at);
create index interaction_team on interaction (team_id, started_at);
create index interaction_queue on interaction (queue, started_at);
create index interaction_agent on interaction (agent_id, started_at);
create index interaction_customer on interaction (customer_id, started_at) where customer_id is not null;
create table interaction_other partition of interaction default;

-- which interactions were erased: one that comes in later has no customer
create table interaction_erasure (
    interaction_id uuid primary key,
    erased_at      timestamptz not null
);
