create table coaching_session (
    id               uuid primary key,
    version          bigint       not null,
    agent_id         uuid         not null,
    team_id          uuid         not null,
    coach            varchar(255) not null,
    planned_by       varchar(255) not null,
    starts_at        timestamptz  not null,
    ends_at          timestamptz  not null check (ends_at > starts_at),
    place            varchar(200),
    link             varchar(1000),
    state            varchar(12)  not null,
    agenda           jsonb        not null,
    confirmed_at     timestamptz,
    held_at          timestamptz,
    follow_up_on     date,
    follows_id       uuid references coaching_session,
    training_need_id uuid,
    entries          int          not null,
    created_at       timestamptz  not null
);
create index coaching_session_starts on coaching_session (starts_at, id);
create index coaching_session_agent on coaching_session (agent_id, starts_at, id);
create index coaching_session_team on coaching_session (team_id, starts_at, id);
create index coaching_session_coach on coaching_session (coach, starts_at, id);
create index coaching_session_state on coaching_session (state, starts_at, id);
create index coaching_session_follows on coaching_session (follows_id) where follows_id is not null;
create index coaching_session_need on coaching_session (training_need_id) where training_need_id is not null;
create index coaching_session_follow_up on coaching_session (follow_up_on, id) where state = 'HELD' and follow_up_on is not null;
create index coaching_session_agenda on coaching_session using gin (agenda jsonb_path_ops);

create table coaching_entry (
    session_id uuid         not null references coaching_session,
    seq        int          not null,
    type       varchar(12)  not null,
    at         timestamptz  not null,
    actor      varchar(255) not null,
    details    jsonb        not null,
    primary key (session_id, seq)
);
create function coaching_entry_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the history of coaching is append-only'; end $$;
create trigger coaching_entry_append_only before update or delete or truncate on coaching_entry
    for each statement execute function coaching_entry_is_append_only();

create table coaching_note (
    id            uuid primary key,
    version       bigint       not null,
    session_id    uuid         not null references coaching_session,
    author        varchar(255) not null,
    visibility    varchar(10)  not null,
    evaluation_id uuid,
    text          varchar(4000),
    written_at    timestamptz  not null,
    changed_at    timestamptz,
    erased        boolean      not null
);
create index coaching_note_session on coaching_note (session_id, written_at, id);
create index coaching_note_evaluation on coaching_note (evaluation_id) where evaluation_id is not null;

create table coaching_goal (
    id              uuid primary key,
    version         bigint        not null,
    session_id      uuid          not null references coaching_session,
    agent_id        uuid          not null,
    team_id         uuid          not null,
    kind            varchar(20)   not null,
    scorecard_id    uuid references scorecard,
    section_name    varchar(200),
    question_id     varchar(50),
    target          numeric(5, 2) not null check (target between 0 and 100),
    target_on       date          not null,
    window_days     int           not null check (window_days between 7 and 365),
    baseline_evaluations int      not null,
    baseline        numeric(5, 2),
    state           varchar(12)   not null,
    checked_at      timestamptz,
    effect          jsonb,
    created_at      timestamptz   not null
);
create index coaching_goal_session on coaching_goal (session_id, id);
create index coaching_goal_target on coaching_goal (target_on, id);
create index coaching_goal_agent on coaching_goal (agent_id, target_on, id);
create index coaching_goal_team on coaching_goal (team_id, target_on, id);
create index coaching_goal_scorecard on coaching_goal (scorecard_id) where scorecard_id is not null;
create index coaching_goal_state on coaching_goal (state, target_on, id);

-- windows are of the time of the interaction, which is what coaching can change
create index evaluation_agent_at on evaluation (agent_id, (coalesce(interaction_at, completed_at)));
create index evaluation_team_at on evaluation (team_id, (coalesce(interaction_at, completed_at)));
