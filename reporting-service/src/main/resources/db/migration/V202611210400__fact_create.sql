-- One row per event and name, and one more with sign -1 when a later import has replaced it. Never changed, never deleted.
create table fact (
    event_id     uuid        not null,
    name         text        not null,
    sign         smallint    not null check (sign in (1, -1)),
    occurred_at  timestamptz not null,
    day          date        not null, -- of occurred_at, in the zone of the site
    subject      uuid        not null, -- the complaint, interaction or evaluation
    revision     int,                  -- on facts of a complaint's intake: 0 registered here, n its nth import
    product      text,
    category     text,
    channel      text,
    legal_entity text,
    priority     text,
    team_id      uuid,
    agent_id     uuid,
    value        numeric,
    met          boolean,              -- null: does not count for a rate
    recorded_at  timestamptz not null default clock_timestamp(), -- when it came in, for the freshness of figures
    primary key (event_id, name, sign, day)
) partition by range (day);
create index fact_name_day on fact (name, day);
-- what a later import may replace
create index fact_replaceable on fact (subject) where revision is not null or name = 'complaint-backlog';

-- Months get a partition when their first fact comes; days far off the present stay here.
create table fact_other partition of fact default;

-- How each complaint stands: -1 handled here, 0 registered here, n imported for the nth time.
create table complaint_intake (
    subject     uuid primary key,
    revision    int         not null,
    occurred_at timestamptz not null
);

-- Sums of the facts of one name, day and combination of dimensions.
create table fact_day (
    name         text    not null,
    day          date    not null,
    product      text,
    category     text,
    channel      text,
    legal_entity text,
    priority     text,
    team_id      uuid,
    agent_id     uuid,
    n            bigint  not null, -- facts
    flagged      bigint  not null, -- facts whose met is not null
    hits         bigint  not null, -- facts whose met is true
    valued       bigint  not null, -- facts whose value is not null
    total        numeric not null  -- sum of values
);
create index fact_day_name_day on fact_day (name, day);

-- Names and days whose sums are behind their facts. Only ever appended to by feeds: no feed waits for another.
create table fact_dirty (
    name      text        not null,
    day       date        not null,
    marked_at timestamptz not null default clock_timestamp()
);
create index fact_dirty_name_day on fact_dirty (name, day);
alter table fact_dirty set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0);
