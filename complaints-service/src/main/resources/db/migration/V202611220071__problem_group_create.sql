create table problem_group (
    id                 uuid primary key,
    version            bigint       not null,
    title_en           varchar(200),
    title_ar           varchar(200),
    description        text,
    product            varchar(200),
    category           varchar(200),
    state              varchar(10)  not null,
    solution           jsonb,
    bulk_action_id     uuid references bulk_action,
    created_by         varchar(100) not null,
    created_at         timestamptz  not null,
    members_changed_at timestamptz
);
create index problem_group_created_at on problem_group (created_at, id);
create index problem_group_state on problem_group (state, created_at, id);
create index problem_group_product on problem_group (product, created_at, id);
create index problem_group_category on problem_group (category, created_at, id);
create index problem_group_bulk_action on problem_group (bulk_action_id) where bulk_action_id is not null;

alter table complaint add foreign key (problem_group_id) references problem_group;
