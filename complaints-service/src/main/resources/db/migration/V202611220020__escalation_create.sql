create table escalation_rule (
    name    varchar(100) primary key,
    version bigint not null,
    content jsonb  not null
);
insert into escalation_rule values
    ('breach', 0, '{"trigger":"CLOCK","percent":100,"level":1,"tell":["TEAM_SUPERVISORS"]}'),
    ('final-response-at-90-percent', 0, '{"trigger":"CLOCK","clock":"FINAL_RESPONSE","percent":90,"level":1,"tell":["TEAM_SUPERVISORS"]}'),
    ('final-response-breached', 0, '{"trigger":"CLOCK","clock":"FINAL_RESPONSE","percent":100,"level":2,"tell":["TEAM_SUPERVISORS","OPERATIONS_MANAGERS"]}'),
    ('urgent-breached', 0, '{"trigger":"CLOCK","percent":100,"minPriority":"URGENT","level":2,"tell":["OPERATIONS_MANAGERS"]}'),
    ('critical', 0, '{"trigger":"ASSESSMENT","minSeverity":"CRITICAL","level":2,"tell":["TEAM_SUPERVISORS","OPERATIONS_MANAGERS"]}');

create table escalation (
    id            uuid primary key,
    version       bigint      not null,
    complaint_id  uuid        not null references complaint,
    reference     varchar(20) not null,
    team_id       uuid,
    level         int         not null,
    trigger       varchar(20) not null,
    rule          varchar(100),
    clock         varchar(60),
    percent       int,
    reason        text,
    told          varchar(100)[] not null,
    taken_over_by uuid,
    escalated_at  timestamptz not null,
    seen_by       varchar(100),
    seen_at       timestamptz
);
create index escalation_escalated_at on escalation (escalated_at, id);
create index escalation_complaint on escalation (complaint_id, escalated_at, id);
create index escalation_team on escalation (team_id, escalated_at, id);
create index escalation_told on escalation using gin (told);
create index escalation_unseen on escalation (escalated_at, id) where seen_at is null;

create table escalation_queue (
    id           bigint generated always as identity primary key,
    complaint_id uuid        not null references complaint,
    clock        varchar(60) not null,
    percent      int         not null,
    not_before   timestamptz not null
);
create index escalation_queue_not_before on escalation_queue (not_before, id);
