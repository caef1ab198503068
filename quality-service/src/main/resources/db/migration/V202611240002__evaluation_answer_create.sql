alter table evaluation
    add column kind             varchar(10)  not null default 'STANDARD',
    add column status           varchar(12)  not null default 'COMPLETED',
    add column participants     jsonb,
    add column answers          jsonb        not null default '[]',
    add column earned           numeric(30, 10),
    add column possible         numeric(30, 10),
    add column revision         int          not null default 0,
    add column disputed         boolean      not null default false,
    add column started_at       timestamptz,
    add column changed_at       timestamptz,
    add column editable_until   timestamptz,
    add column disputable_until timestamptz,
    add column acknowledge_by   timestamptz,
    add column acknowledged_at  timestamptz,
    add column acknowledgement  varchar(2000),
    alter column sections drop not null,
    alter column score type numeric(12, 2),
    alter column passed drop not null,
    alter column critical_failed drop not null,
    alter column completed_at drop not null;

-- what was completed before these columns were there can no longer be edited
update evaluation e set started_at = completed_at, changed_at = completed_at, editable_until = completed_at,
    disputable_until = completed_at,
    possible = (select sum((section ->> 'possible')::numeric) from jsonb_array_elements(sections) section),
    earned = case when critical_failed then 0 else greatest(0,
        (select sum((section ->> 'earned')::numeric) from jsonb_array_elements(sections) section)) end,
    answers = coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('questionId', question -> 'questionId',
            'value', question -> 'value', 'option', question -> 'option',
            'notApplicable', coalesce(question -> 'notApplicable', 'false'), 'comment', question -> 'comment')))
        from jsonb_array_elements(sections) section, jsonb_array_elements(section -> 'questions') question), '[]');

alter table evaluation
    alter column kind drop default,
    alter column status drop default,
    alter column answers drop default,
    alter column revision drop default,
    alter column disputed drop default,
    alter column started_at set not null,
    alter column changed_at set not null,
    add constraint evaluation_completed check (status = 'IN_PROGRESS' or (completed_at is not null
        and sections is not null and passed is not null and critical_failed is not null));

create index evaluation_started_at on evaluation (started_at, id);
create index evaluation_agent_started on evaluation (agent_id, started_at, id);
create index evaluation_team_started on evaluation (team_id, started_at, id);
create index evaluation_scorecard_started on evaluation (scorecard_id, started_at, id);
create index evaluation_evaluator on evaluation (evaluator, started_at, id);
create index evaluation_in_progress on evaluation (started_at, id) where status = 'IN_PROGRESS';
create index evaluation_disputed on evaluation (started_at, id) where disputed;
create index evaluation_to_acknowledge on evaluation (acknowledge_by) where acknowledged_at is null and acknowledge_by is not null;
create index evaluation_score on evaluation (score, started_at, id);

-- one row per scored question of a completed evaluation; replaced when it is rescored
create table evaluation_answer (
    evaluation_id     uuid           not null references evaluation,
    question_id       varchar(50)    not null,
    scorecard_id      uuid           not null references scorecard,
    scorecard_version int            not null,
    section           int            not null, -- place of the section on the scorecard, from 0
    kind              varchar(10)    not null,
    agent_id          uuid           not null,
    team_id           uuid           not null,
    completed_at      timestamptz    not null,
    earned            numeric(8, 2)  not null, -- points of the answer; 0 when not applicable
    possible          numeric(8, 2)  not null, -- points of the best answer; 0 when not applicable and for a bonus
    weight            numeric(16, 8) not null, -- weight of the question times that of its section
    percent           numeric(5, 2),           -- how far from the worst to the best answer; null when not applicable
    not_applicable    boolean        not null,
    bonus             boolean        not null,
    failed            boolean        not null,
    critical_failed   boolean        not null,
    tags              text[]         not null, -- ids of why it failed
    primary key (evaluation_id, question_id)
);
create index evaluation_answer_question on evaluation_answer (scorecard_id, question_id, completed_at);
create index evaluation_answer_agent on evaluation_answer (agent_id, completed_at);
create index evaluation_answer_team on evaluation_answer (team_id, completed_at);
create index evaluation_answer_failed on evaluation_answer (completed_at) where failed;

-- of what was completed before: the worst answer of a scale is not known here and taken as 0
insert into evaluation_answer
select e.id, question ->> 'questionId', e.scorecard_id, e.scorecard_version, number - 1, e.kind, e.agent_id, e.team_id,
    e.completed_at, (question ->> 'earned')::numeric, (question ->> 'possible')::numeric,
    (question ->> 'weight')::numeric,
    case when (question ->> 'possible')::numeric > 0
        then greatest(0, round(100 * (question ->> 'earned')::numeric / (question ->> 'possible')::numeric, 2)) end,
    coalesce((question ->> 'notApplicable')::boolean, false), false,
    coalesce((question ->> 'possible')::numeric > 0
        and (question ->> 'earned')::numeric * 2 < (question ->> 'possible')::numeric, false),
    coalesce((question ->> 'criticalFailed')::boolean, false), '{}'
from evaluation e, jsonb_array_elements(e.sections) with ordinality s (section, number),
    jsonb_array_elements(section -> 'questions') question;

-- what an evaluation said before it was rescored
create table evaluation_revision (
    id            uuid primary key,
    evaluation_id uuid         not null references evaluation,
    number        int          not null,
    reason        varchar(10)  not null,
    replaced_by   varchar(255) not null,
    replaced_at   timestamptz  not null,
    sections      jsonb        not null,
    comment       varchar(4000),
    score         numeric(12, 2),
    raw_score     numeric(12, 2),
    passed        boolean      not null,
    unique (evaluation_id, number)
);
