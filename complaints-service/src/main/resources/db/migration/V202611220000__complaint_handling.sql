create table legal_entity (
    name    varchar(200) primary key,
    version bigint not null,
    regime  varchar(50),
    content jsonb  not null
);

create table priority_matrix (
    name    varchar(20) primary key,
    version bigint not null,
    content jsonb  not null
);
insert into priority_matrix values ('default', 0, '{"priorities":{
    "LOW":      {"LOW": "LOW",    "MEDIUM": "LOW",    "HIGH": "NORMAL"},
    "MEDIUM":   {"LOW": "LOW",    "MEDIUM": "NORMAL", "HIGH": "HIGH"},
    "HIGH":     {"LOW": "NORMAL", "MEDIUM": "HIGH",   "HIGH": "URGENT"},
    "CRITICAL": {"LOW": "HIGH",   "MEDIUM": "URGENT", "HIGH": "URGENT"}}}');


alter table complaint
    add reporter         jsonb,
    add regime           varchar(50),
    add severity         varchar(10),
    add safety           boolean,
    add complexity       varchar(10),
    add impact           varchar(10),
    add immediate_action boolean,
    add derived_priority varchar(10),
    add priority_reason  text,
    add response_kind    varchar(20),
    add accepted         boolean not null default false,
    add remedy           jsonb,
    add recourse         jsonb,
    add escalation_level int     not null default 0,
    add parent_id        uuid references complaint,
    add problem_group_id uuid,
    add merged_into_id   uuid references complaint,
    add split_from_id    uuid references complaint,
    add continues_id     uuid references complaint,
    add acknowledged_at  timestamptz,
    add part_count       int     not null default 0;
create index complaint_parent on complaint (parent_id, received_at, id) where parent_id is not null;
create index complaint_problem_group on complaint (problem_group_id, received_at, id) where problem_group_id is not null;
create index complaint_merged_into on complaint (merged_into_id) where merged_into_id is not null;
create index complaint_split_from on complaint (split_from_id) where split_from_id is not null;
create index complaint_continues on complaint (continues_id) where continues_id is not null;

create table complaint_part (
    complaint_id uuid        not null references complaint,
    number       int         not null,
    text         text        not null,
    category     varchar(200),
    outcome      varchar(20),
    answer       text,
    -- checked at the end: the points move before the new complaint is written
    moved_to_id  uuid references complaint deferrable initially deferred,
    created_at   timestamptz not null,
    answered_at  timestamptz,
    primary key (complaint_id, number)
);
create index complaint_part_moved_to on complaint_part (moved_to_id) where moved_to_id is not null;
