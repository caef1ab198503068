create table import_job (
    id           uuid primary key,
    type         varchar(20)  not null,
    state        varchar(10)  not null,
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
    failure      varchar(100),
    requested_by varchar(100) not null,
    requested_at timestamptz  not null,
    started_at   timestamptz,
    finished_at  timestamptz
);
create index import_job_running on import_job (requested_at) where state = 'RUNNING';
create index import_job_requested_at on import_job (requested_at, id);

-- the file itself, in pieces, so that any replica can go on after a crash; deleted when the job ends
create table import_chunk (
    job_id uuid  not null references import_job,
    seq    int   not null,
    bytes  bytea not null,
    primary key (job_id, seq)
);
alter table import_chunk alter column bytes set storage external;

create table import_reject (
    job_id uuid   not null references import_job,
    line   bigint not null,
    field  varchar(100) not null,
    code   varchar(50)  not null,
    arg    varchar(300),
    row    text   not null,
    primary key (job_id, line)
);

create table import_mapping (
    name    varchar(50) primary key,
    version bigint not null,
    content jsonb  not null
);
