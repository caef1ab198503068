-- Interactions by the month of their start (UTC); the application adds a month when its first interaction comes. There is no
-- default partition and no foreign key to customers: adding a month would have to lock both.
alter table interaction rename to interaction_all;
alter table interaction_all rename constraint interaction_pkey to interaction_all_pkey;
drop index interaction_external, interaction_started_at, interaction_customer, interaction_agent, interaction_team,
    interaction_channel;

create table interaction (
    id           uuid        not null,
    started_at   timestamptz not null,
    channel      varchar(20) not null,
    direction    varchar(10) not null,
    outcome      varchar(10) not null,
    customer_id  uuid,
    agent_id     uuid,
    team_id      uuid,
    queue        varchar(100),
    answered_at  timestamptz,
    ended_at     timestamptz not null,
    hold_seconds int check (hold_seconds >= 0),
    wrap_seconds int check (wrap_seconds >= 0),
    subject      varchar(500),
    text         text,
    recording    varchar(500),
    source       varchar(50),
    external_id  varchar(200),
    import_hash  varchar(64),
    search       tsvector generated always as (search_vector(coalesce(subject, '') || ' ' || coalesce(text, ''))) stored,
    primary key (id, started_at)
) partition by range (started_at);
create index interaction_started_at on interaction (started_at, id);
create index interaction_customer on interaction (customer_id, started_at, id);
create index interaction_agent on interaction (agent_id, started_at, id);
create index interaction_team on interaction (team_id, started_at, id);
create index interaction_channel on interaction (channel, started_at, id);
create index interaction_search on interaction using gin (search) with (fastupdate = off);

do $$
declare month date;
begin
    for month in select distinct date_trunc('month', started_at at time zone 'UTC')::date from interaction_all loop
        execute format('create table interaction_%s partition of interaction for values from (%L) to (%L)',
            to_char(month, 'YYYY_MM'), month || ' 00:00+00', (month + interval '1 month')::date || ' 00:00+00');
    end loop;
end $$;

insert into interaction (id, started_at, channel, direction, outcome, customer_id, agent_id, team_id, queue, answered_at,
    ended_at, text, source, external_id)
select id, started_at, channel, direction, outcome, customer_id, agent_id, team_id, queue, answered_at,
    ended_at, text, source, external_id from interaction_all;

-- an id of another system is unique over all months
create table interaction_key (
    source         varchar(50)  not null,
    external_id    varchar(200) not null,
    interaction_id uuid         not null,
    started_at     timestamptz  not null,
    primary key (source, external_id)
);
insert into interaction_key
select coalesce(source, ''), external_id, id, started_at from interaction_all where external_id is not null;
drop table interaction_all;
