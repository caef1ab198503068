-- what a survey found out about an interaction
create table interaction_signal (
    interaction_id uuid        not null,
    kind           varchar(20) not null,
    noted_at       timestamptz not null,
    primary key (interaction_id, kind)
);

-- complaints of customers, for plans that look at what a complaint followed
create table customer_complaint (
    complaint_id uuid primary key,
    customer_id  uuid        not null,
    received_at  timestamptz not null
);
create index customer_complaint_customer on customer_complaint (customer_id, received_at);

-- when agents joined
create table agent_start (
    agent_id  uuid primary key,
    joined_at timestamptz not null
);

create table sampling_plan (
    id          uuid primary key,
    version     bigint       not null,
    team_id     uuid,
    queue       varchar(100),
    state       varchar(10)  not null,
    content     jsonb        not null,
    drawn_until timestamptz  not null, -- slices up to here are drawn and closed
    created_by  varchar(255) not null,
    created_at  timestamptz  not null
);
create index sampling_plan_created_at on sampling_plan (created_at, id);
create index sampling_plan_team on sampling_plan (team_id, created_at, id);
create index sampling_plan_state on sampling_plan (state, created_at, id);

create table sample (
    id           uuid primary key,
    version      bigint      not null,
    plan_id      uuid        not null references sampling_plan,
    team_id      uuid,
    period_start timestamptz not null,
    from_time    timestamptz not null,
    to_time      timestamptz not null,
    state        varchar(10) not null,
    seed         bigint      not null,
    population   bigint      not null,
    target       int         not null,
    drawn        int         not null,
    cells        jsonb       not null,
    fit          jsonb       not null,
    drawn_at     timestamptz not null,
    unique (plan_id, from_time, to_time)
);
create index sample_drawn_at on sample (drawn_at, id);
create index sample_plan on sample (plan_id, drawn_at, id);
create index sample_team on sample (team_id, drawn_at, id);

create table sampling_assignment (
    id             uuid primary key,
    version        bigint       not null,
    plan_id        uuid         not null references sampling_plan,
    sample_id      uuid         not null references sample,
    interaction_id uuid         not null,
    interaction_at timestamptz  not null,
    channel        varchar(20)  not null,
    agent_id       uuid         not null,
    team_id        uuid,
    cell           varchar(400) not null,
    place          int          not null,
    risk           int          not null,
    rules          jsonb        not null,
    state          varchar(10)  not null, -- RESERVE: next in rank, not assigned
    analyst        varchar(255),
    assigned_at    timestamptz  not null,
    due_at         timestamptz  not null,
    finished_at    timestamptz,
    evaluation_id  uuid,
    skip_reason    varchar(500),
    unique (sample_id, interaction_id)
);
-- an interaction is drawn once, whatever plans there are
create unique index sampling_assignment_once on sampling_assignment (interaction_id) where state in ('OPEN', 'DONE');
create index sampling_assignment_interaction on sampling_assignment (interaction_id);
create index sampling_assignment_plan on sampling_assignment (plan_id, assigned_at, id);
create index sampling_assignment_sample on sampling_assignment (sample_id, state, cell, place);
create index sampling_assignment_list on sampling_assignment (assigned_at, id) where state <> 'RESERVE';
create index sampling_assignment_analyst on sampling_assignment (analyst, state, assigned_at, id);
create index sampling_assignment_team on sampling_assignment (team_id, assigned_at, id);
create index sampling_assignment_agent on sampling_assignment (agent_id, assigned_at, id);
