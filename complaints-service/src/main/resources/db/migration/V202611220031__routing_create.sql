create table routing_rule (
    name     varchar(50) primary key,
    version  bigint not null,
    category varchar(200),
    product  varchar(200),
    priority varchar(10),
    skills   text[] not null,
    team_id  uuid
);
-- two rules for the same complaints would leave open which one counts
create unique index routing_rule_criteria on routing_rule (category, product, priority) nulls not distinct;

-- read copy of what staffing says of agents; each kind of news has its own guard against late events
create table routing_agent (
    agent_id    uuid primary key,
    username    text,
    team_id     uuid        not null,
    active      boolean,                            -- null: a shift is known, the agent not yet
    languages   text[]      not null default '{}',
    skills      text[]      not null default '{}',
    capacity    int,                                -- null: the default of the site
    record_at   timestamptz,
    on_shift    boolean     not null default false,
    shift_at    timestamptz,
    turn        bigint      not null default 0,     -- number of the last assignment, for round robin
    release_due boolean     not null default false  -- has gone: complaints may have to go to others
);
create index routing_agent_on_shift on routing_agent (agent_id) where active and on_shift;
create index routing_agent_release_due on routing_agent (agent_id) where release_due;
create index routing_agent_team on routing_agent (team_id, agent_id);

create table routing_entry (
    -- deferred: the entry is written before Hibernate has flushed the new complaint
    complaint_id uuid primary key references complaint deferrable initially deferred,
    state        varchar(10) not null,
    reason       varchar(30) not null,
    since        timestamptz not null,
    urgency      smallint    not null,              -- 0 is most urgent
    received_at  timestamptz not null,
    need         text collate "C",                  -- who is looked for; null: not worked out yet
    comes_back   boolean     not null default false -- opened again: look whether the agent is there
);
create index routing_entry_need on routing_entry (need, urgency, received_at, complaint_id) where state = 'WAITING';
create index routing_entry_order on routing_entry (state, urgency, received_at, complaint_id)
    where state in ('WAITING', 'PARKED');
create index routing_entry_comes_back on routing_entry (complaint_id) where comes_back;
-- rows change state often: let vacuum follow closely
alter table routing_entry set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

-- load of an agent
create index complaint_load on complaint (agent_id, status) where agent_id is not null;

-- open complaints that were registered here and that nobody has yet
insert into routing_entry (complaint_id, state, reason, since, urgency, received_at)
select id, 'WAITING', 'registered', created_at,
       case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end, received_at
from complaint
where agent_id is null and import_revision = 0
  and status in ('REGISTERED', 'ACKNOWLEDGED', 'ASSESSED', 'INVESTIGATING', 'WAITING_FOR_CUSTOMER', 'WAITING_FOR_DEPARTMENT');
