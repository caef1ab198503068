-- what was raised: the primary key is why nothing is raised twice
create table clock_notice (
    complaint_id uuid        not null references complaint,
    policy       varchar(50) not null,
    clock        varchar(60) not null,
    cycle        int         not null,
    level        int         not null,
    reached_at   timestamptz not null,
    raised_at    timestamptz not null,
    primary key (complaint_id, policy, clock, cycle, level)
);
