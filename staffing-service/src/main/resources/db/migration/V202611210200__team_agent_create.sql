create table team (
    id          uuid primary key,
    version     bigint      not null,
    name_en     varchar(200),
    name_ar     varchar(200),
    supervisors text[]      not null,
    source      varchar(50),
    external_id varchar(200),
    created_at  timestamptz not null
);
create unique index team_external on team (source, external_id) nulls not distinct where external_id is not null;
create index team_created_at on team (created_at, id);

create table agent (
    id          uuid primary key,
    version     bigint       not null,
    username    varchar(100) not null,
    name_en     varchar(200),
    name_ar     varchar(200),
    email       varchar(254),
    team_id     uuid         not null references team,
    languages   text[]       not null,
    skills      text[]       not null,
    status      varchar(10)  not null,
    left_on     date,
    source      varchar(50),
    external_id varchar(200),
    created_at  timestamptz  not null
);
create unique index agent_external on agent (source, external_id) nulls not distinct where external_id is not null;
create unique index agent_active_username on agent (username) where status = 'ACTIVE';
create index agent_team on agent (team_id, created_at, id);
create index agent_status on agent (status, created_at, id);
create index agent_created_at on agent (created_at, id);
