create table survey (
    id           uuid primary key,
    version      bigint      not null,
    state        varchar(10) not null,
    number       int         not null,
    draft        jsonb,
    content      jsonb,
    created_at   timestamptz not null,
    activated_at timestamptz,
    retired_at   timestamptz,
    check (state not in ('ACTIVE', 'PAUSED') or content is not null and activated_at is not null)
);
create index survey_created_at on survey (created_at, id);
create index survey_state on survey (state, created_at, id);

-- what was asked when; never changes
create table survey_version (
    survey_id    uuid        not null references survey,
    number       int         not null,
    content      jsonb       not null,
    activated_at timestamptz not null,
    primary key (survey_id, number)
);

create table survey_invitation (
    id                  uuid primary key,
    version             bigint      not null,
    survey_id           uuid        not null references survey,
    survey_version      int         not null,
    customer_id         uuid,
    subject_id          uuid        not null,
    complaint_id        uuid,
    interaction_id      uuid,
    agent_id            uuid,
    team_id             uuid,
    channel             varchar(20),
    language            varchar(2),
    state               varchar(10) not null,
    reason              varchar(30),
    triggered_at        timestamptz not null,
    planned_at          timestamptz not null,
    sent_at             timestamptz,
    remind_at           timestamptz,
    reminded_at         timestamptz,
    answered_at         timestamptz,
    expires_at          timestamptz not null,
    unique (survey_id, subject_id, triggered_at)
);
create index survey_invitation_survey on survey_invitation (survey_id, planned_at, id);
create index survey_invitation_state on survey_invitation (survey_id, state, planned_at, id);
create index survey_invitation_team on survey_invitation (team_id, planned_at, id);
create index survey_invitation_agent on survey_invitation (agent_id, planned_at, id);
create index survey_invitation_customer on survey_invitation (customer_id, planned_at);
create index survey_invitation_reminder on survey_invitation (remind_at) where remind_at is not null;
create index survey_invitation_expiry on survey_invitation (expires_at) where state in ('PLANNED', 'SENT', 'REMINDED');

create table survey_answer (
    id             uuid primary key,
    survey_id      uuid        not null references survey,
    survey_version int         not null,
    invitation_id  uuid unique references survey_invitation,
    source         varchar(50),
    external_id    varchar(200),
    customer_id    uuid,
    complaint_id   uuid,
    interaction_id uuid,
    agent_id       uuid,
    team_id        uuid,
    channel        varchar(20),
    language       varchar(2),
    csat           smallint,
    nps            smallint,
    ces            smallint,
    low_score      boolean     not null,
    call_wished    boolean     not null,
    answered_at    timestamptz not null,
    check ((source is null) = (external_id is null)),
    unique (source, external_id)
);
create index survey_answer_survey on survey_answer (survey_id, answered_at, id);
create index survey_answer_team on survey_answer (team_id, answered_at, id);
create index survey_answer_agent on survey_answer (agent_id, answered_at, id);
create index survey_answer_customer on survey_answer (customer_id) where customer_id is not null;
create index survey_answer_interaction on survey_answer (interaction_id) where interaction_id is not null;
create index survey_answer_complaint on survey_answer (complaint_id) where complaint_id is not null;

create table survey_score (
    answer_id   uuid        not null references survey_answer,
    question_id varchar(50) not null,
    value       smallint,
    option_id   varchar(50),
    primary key (answer_id, question_id),
    check ((value is null) <> (option_id is null))
);

-- what customers wrote; goes when they are erased
create table survey_comment (
    id          uuid primary key,
    answer_id   uuid          not null references survey_answer,
    survey_id   uuid          not null references survey,
    question_id varchar(50)   not null,
    text        varchar(2000) not null,
    answered_at timestamptz   not null,
    unique (answer_id, question_id)
);
create index survey_comment_survey on survey_comment (survey_id, answered_at, id);
