create table training_rule (
    id             uuid primary key,
    version        bigint       not null,
    name_en        varchar(200),
    name_ar        varchar(200),
    scorecard_id   uuid         not null references scorecard,
    question_id    varchar(50),
    team_id        uuid,
    failures       int          not null check (failures >= 1),
    evaluations    int          not null check (evaluations >= failures),
    within_days    int check (within_days >= 1),
    close_after    int          not null check (close_after >= 1),
    course         varchar(200),
    link           varchar(1000),
    active         boolean      not null,
    created_at     timestamptz  not null
);
create index training_rule_created on training_rule (created_at, id);
create index training_rule_scorecard on training_rule (scorecard_id, created_at, id);

create table training_need (
    id              uuid primary key,
    version         bigint       not null,
    rule_id         uuid         not null references training_rule,
    agent_id        uuid         not null,
    team_id         uuid         not null,
    scorecard_id    uuid         not null,
    question_id     varchar(50)  not null,
    question_en     varchar(500),
    question_ar     varchar(500),
    failed          int          not null,
    looked          int          not null,
    evaluations     jsonb        not null,
    course          varchar(200),
    link            varchar(1000),
    state           varchar(10)  not null,
    opened_at       timestamptz  not null,
    closed_at       timestamptz,
    closed_by       varchar(255),
    closing         varchar(10),
    closing_reason  varchar(2000)
);
-- a need is opened once
create unique index training_need_open on training_need (rule_id, agent_id, question_id) where state = 'OPEN';
create index training_need_rule on training_need (rule_id, agent_id, question_id, opened_at);
create index training_need_opened on training_need (opened_at, id);
create index training_need_agent on training_need (agent_id, opened_at, id);
create index training_need_team on training_need (team_id, opened_at, id);
create index training_need_scorecard on training_need (scorecard_id, opened_at, id);
create index training_need_state on training_need (state, opened_at, id);

alter table coaching_session add foreign key (training_need_id) references training_need;
