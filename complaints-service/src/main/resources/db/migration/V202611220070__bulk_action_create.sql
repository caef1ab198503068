create table bulk_action (
    id           uuid primary key,
    action       varchar(30)  not null,
    parameters   jsonb        not null,
    selection    jsonb        not null,
    rights       jsonb        not null,
    dry_run      boolean      not null,
    state        varchar(10)  not null,
    selected     boolean      not null,
    total        bigint       not null,
    done         bigint       not null,
    unchanged    bigint       not null,
    refused      bigint       not null,
    failed       bigint       not null,
    failure      varchar(100),
    requested_by varchar(100) not null,
    requested_at timestamptz  not null,
    started_at   timestamptz,
    finished_at  timestamptz
);
create index bulk_action_running on bulk_action (requested_at) where state = 'RUNNING';
create index bulk_action_requested_at on bulk_action (requested_at, id);
create index bulk_action_requested_by on bulk_action (requested_by, requested_at, id);

-- one complaint one row; a row without a result is claimed with "for update skip locked", by any replica
create table bulk_action_item (
    job_id       uuid   not null references bulk_action,
    seq          bigint not null,
    complaint_id uuid   not null,
    result       varchar(10),
    code         varchar(60),
    arguments    text[],
    at           timestamptz,
    primary key (job_id, seq)
);
create index bulk_action_item_waiting on bulk_action_item (job_id, seq) where result is null;
create index bulk_action_item_result on bulk_action_item (job_id, result, seq) where result is not null;

-- complaints are chosen by one tag; most have none
create index complaint_tags on complaint using gin (tags) where cardinality(tags) > 0;
