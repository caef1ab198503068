-- Two records of one person became one; what was moved and changed is kept so that it can be taken back.
create table customer_merge (
    id          uuid primary key,
    version     bigint       not null,
    survivor_id uuid         not null references customer,
    absorbed_id uuid         not null references customer,
    merged_by   varchar(100) not null,
    merged_at   timestamptz  not null,
    undo_until  timestamptz  not null,
    moved       jsonb        not null,
    undone_by   varchar(100),
    undone_at   timestamptz,
    stayed      jsonb
);
create index customer_merge_survivor on customer_merge (survivor_id, merged_at, id);
create index customer_merge_absorbed on customer_merge (absorbed_id, merged_at, id);
create index customer_merge_merged_at on customer_merge (merged_at, id);

-- A row that a merge changed: which one, and the changed columns before and after.
create table customer_merge_row (
    merge_id   uuid        not null references customer_merge,
    table_name varchar(63) not null,
    key        jsonb       not null,
    before     jsonb       not null,
    after      jsonb       not null,
    primary key (merge_id, table_name, key)
);
