create table scorecard (
    id                uuid primary key,
    version           bigint        not null,
    name_en           varchar(200),
    name_ar           varchar(200),
    pass_mark         numeric(5, 2) not null,
    sections          jsonb         not null,
    status            varchar(10)   not null,
    published_version int,
    created_at        timestamptz   not null,
    published_at      timestamptz,
    retired_at        timestamptz
);
create index scorecard_created_at on scorecard (created_at, id);
create index scorecard_status on scorecard (status, created_at, id);

create table evaluation (
    id                uuid primary key,
    version           bigint         not null,
    scorecard_id      uuid           not null references scorecard,
    scorecard_version int            not null,
    agent_id          uuid           not null,
    team_id           uuid           not null,
    interaction_id    uuid,
    interaction_at    timestamptz,
    evaluator         varchar(255)   not null,
    sections          jsonb          not null,
    comment           varchar(4000),
    score             numeric(5, 2),
    raw_score         numeric(12, 2),
    pass_mark         numeric(5, 2)  not null,
    passed            boolean        not null,
    critical_failed   boolean        not null,
    completed_at      timestamptz    not null
);
create index evaluation_completed_at on evaluation (completed_at, id);
create index evaluation_agent on evaluation (agent_id, completed_at, id);
create index evaluation_team on evaluation (team_id, completed_at, id);
create index evaluation_scorecard on evaluation (scorecard_id, completed_at, id);
