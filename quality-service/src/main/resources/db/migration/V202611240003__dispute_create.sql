create table dispute (
    id            uuid primary key,
    version       bigint       not null,
    evaluation_id uuid         not null references evaluation,
    agent_id      uuid         not null,
    team_id       uuid         not null,
    evaluator     varchar(255) not null,
    opened_by     varchar(255) not null,
    opened_at     timestamptz  not null,
    due_at        timestamptz  not null,
    status        varchar(10)  not null,
    arbiter       varchar(255),
    ended_at      timestamptz,
    questions     jsonb        not null,
    score_before  numeric(12, 2),
    score_after   numeric(12, 2)
);
-- an evaluation has one open dispute at most
create unique index dispute_open on dispute (evaluation_id) where status = 'OPEN';
create index dispute_evaluation on dispute (evaluation_id);
create index dispute_opened_at on dispute (opened_at, id);
create index dispute_due_at on dispute (due_at, id);
create index dispute_agent on dispute (agent_id, opened_at, id);
create index dispute_team on dispute (team_id, opened_at, id);
create index dispute_evaluator on dispute (evaluator, opened_at, id);
create index dispute_arbiter on dispute (arbiter, opened_at, id);
create index dispute_to_decide on dispute (due_at) where status = 'OPEN';
