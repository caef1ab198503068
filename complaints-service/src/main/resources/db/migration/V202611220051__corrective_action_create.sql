create table corrective_action (
    id                 uuid primary key,
    version            bigint       not null,
    kind               varchar(20)  not null,
    title              varchar(200) not null,
    description        text,
    cause              varchar(50) references cause,
    problem_group_id   uuid,
    scope_product      varchar(200),
    scope_category     varchar(200),
    scope_cause        varchar(50) references cause,
    scope_legal_entity varchar(200),
    scope_channel      varchar(20),
    exposure           varchar(20)  not null,
    window_days        int          not null check (window_days between 7 and 365),
    expected_reduction int          not null check (expected_reduction between 1 and 99),
    owner              varchar(100) not null,
    department         varchar(100),
    due_on             date         not null,
    state              varchar(20)  not null,
    follows_id         uuid references corrective_action,
    followed_up        boolean      not null,
    started_on         date,
    done_on            date,
    evidence           text,
    check_on           date,
    checks             int          not null,
    entries            int          not null,
    created_by         varchar(100) not null,
    created_at         timestamptz  not null
);
create index corrective_action_due on corrective_action (due_on, id);
create index corrective_action_created on corrective_action (created_at, id);
create index corrective_action_state on corrective_action (state, due_on, id);
create index corrective_action_owner on corrective_action (owner, due_on, id);
create index corrective_action_cause on corrective_action (cause, due_on, id);
create index corrective_action_problem_group on corrective_action (problem_group_id, due_on, id) where problem_group_id is not null;
create index corrective_action_scope_cause on corrective_action (scope_cause) where scope_cause is not null;
create index corrective_action_follows on corrective_action (follows_id) where follows_id is not null;
create index corrective_action_check_due on corrective_action (check_on, id) where state = 'DONE';
create index corrective_action_started on corrective_action (started_on) where started_on is not null;

create table corrective_action_complaint (
    action_id    uuid not null references corrective_action,
    complaint_id uuid not null references complaint,
    primary key (action_id, complaint_id)
);
create index corrective_action_complaint_complaint on corrective_action_complaint (complaint_id, action_id);

-- what was measured, with all figures
create table corrective_action_check (
    action_id   uuid         not null references corrective_action,
    number      int          not null,
    verdict     varchar(20)  not null,
    provisional boolean      not null,
    content     jsonb        not null,
    checked_by  varchar(100) not null,
    checked_at  timestamptz  not null,
    primary key (action_id, number)
);

create table corrective_action_entry (
    action_id uuid         not null references corrective_action,
    seq       int          not null,
    type      varchar(20)  not null,
    at        timestamptz  not null,
    actor     varchar(100) not null,
    details   jsonb        not null,
    primary key (action_id, seq)
);
create function corrective_action_history_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'checks and history of corrective actions are append-only'; end $$;
create trigger corrective_action_check_append_only before update or delete or truncate on corrective_action_check
    for each statement execute function corrective_action_history_is_append_only();
create trigger corrective_action_entry_append_only before update or delete or truncate on corrective_action_entry
    for each statement execute function corrective_action_history_is_append_only();
