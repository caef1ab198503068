-- open complaints that the agent may hold at once; null: the default of the site
alter table agent add column capacity int check (capacity >= 0);

create table attendance (
    id          uuid primary key,
    version     bigint       not null,
    agent_id    uuid         not null references agent,
    team_id     uuid         not null references team,
    shift_id    uuid,
    planned_end timestamptz,
    started_at  timestamptz  not null,
    started_by  varchar(100) not null,
    ended_at    timestamptz,
    ended_by    varchar(100)
);
create unique index attendance_running on attendance (agent_id) where ended_at is null;
create index attendance_running_started_at on attendance (started_at, id) where ended_at is null;
create index attendance_agent on attendance (agent_id, started_at, id);
create index attendance_team on attendance (team_id, started_at, id);
create index attendance_started_at on attendance (started_at, id);
