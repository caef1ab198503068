-- complaints-service has these tables from its own, older migrations
create table if not exists import_job (
    id           uuid primary key,
    type         varchar(20)  not null,
    state        varchar(20)  not null,
    dry_run      boolean      not null,
    format       varchar(10)  not null,
    gzip         boolean      not null,
    mapping      varchar(50),
    sha256       varchar(64)  not null,
    bytes        bigint       not null,
    total        bigint,
    processed    bigint       not null,
    created      bigint       not null,
    updated      bigint       not null,
    unchanged    bigint       not null,
    rejected     bigint       not null,
    skipped      bigint       not null default 0,
    skipped_by   jsonb,
    encoding     varchar(20)  not null default 'UTF-8',
    date_order   varchar(3),
    question     jsonb,
    failure      varchar(100),
    requested_by varchar(100) not null,
    requested_at timestamptz  not null,
    started_at   timestamptz,
    finished_at  timestamptz
);
create index if not exists import_job_running on import_job (requested_at) where state = 'RUNNING';
create index if not exists import_job_requested_at on import_job (requested_at, id);

-- the file itself, in pieces, so that any replica can go on after a crash; deleted when the job ends
create table if not exists import_chunk (
    job_id uuid  not null references import_job,
    seq    int   not null,
    bytes  bytea not null,
    primary key (job_id, seq)
);
alter table import_chunk alter column bytes set storage external;

create table if not exists import_reject (
    job_id uuid   not null references import_job,
    line   bigint not null,
    field  varchar(100) not null,
    code   varchar(50)  not null,
    arg    varchar(300),
    row    text   not null,
    primary key (job_id, line)
);

create table if not exists import_mapping (
    name    varchar(50) primary key,
    version bigint not null,
    content jsonb  not null
);

-- id of what the rows belong to, for types that need it
alter table import_job add column if not exists belongs_to varchar(50);
