-- who works here, for what they have to read; a read copy of what staffing says
create table reading_agent (
    agent_id  uuid primary key,
    username  varchar(100) not null,
    team_id   uuid,
    active    boolean      not null,
    record_at timestamptz  not null
);
create index reading_agent_team on reading_agent (team_id);
insert into reading_agent select id, username, team_id, active, occurred_at from directory_agent;

-- an article that agents, teams or everybody have to read; one that goes on is also for those who join later
create table reading_assignment (
    id           uuid primary key,
    version      bigint       not null,
    article_id   uuid         not null references article,
    target       varchar(10)  not null,
    team_ids     uuid[]       not null,
    agent_ids    uuid[]       not null,
    standing     boolean      not null,
    due_on       date         not null,
    days         int          not null,
    created_by   varchar(100) not null,
    created_at   timestamptz  not null,
    withdrawn_by varchar(100),
    withdrawn_at timestamptz
);
create index reading_assignment_article on reading_assignment (article_id, created_at, id);
create index reading_assignment_standing on reading_assignment (created_at, id) where standing and withdrawn_at is null;

-- what one agent has to read and sign, in one version
create table reading (
    id            uuid primary key,
    version       bigint       not null,
    assignment_id uuid         not null references reading_assignment,
    article_id    uuid         not null,
    number        int          not null,
    kind          varchar(20)  not null,
    title_en      varchar(200),
    title_ar      varchar(200),
    checksum      varchar(64)  not null,
    agent_id      uuid         not null,
    due_on        date         not null,
    state         varchar(10)  not null,
    replaces_id   uuid references reading,
    assigned_at   timestamptz  not null,
    signed_at     timestamptz,
    ended_because varchar(30),
    foreign key (article_id, number) references article_version
);
create unique index reading_once on reading (agent_id, article_id, number) where state <> 'WITHDRAWN';
create index reading_assignment_id on reading (assignment_id, state);
create index reading_article on reading (article_id, number);
create index reading_agent_due on reading (agent_id, due_on, id);
create index reading_state on reading (state, due_on, id);
create index reading_due on reading (due_on, id);
create index reading_assigned on reading (assigned_at, id);
create index reading_replaces on reading (replaces_id) where replaces_id is not null;
