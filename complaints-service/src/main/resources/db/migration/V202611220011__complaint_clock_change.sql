-- clocks of several policies; what was reached is raised once and found by index
alter table complaint_clock
    alter name type varchar(60),
    alter target_seconds drop not null,
    add policy         varchar(50) not null default 'service',
    add kind           varchar(10) not null default 'SERVICE',
    add cycle          int         not null default 1,
    add target         varchar(40),
    add notified_cycle int         not null default 1,
    add notified       int         not null default 0,
    add next_notice_at timestamptz;
-- what is over is no news; all that runs is read again from its log by the first watcher that comes by
update complaint_clock set
    target = 'PT' || target_seconds || 'S',
    notified = case when breached_at is null then 0 else 100 end,
    next_notice_at = case when breached_at is null and met_at is null then now() end;
alter table complaint_clock
    drop column target_seconds,
    alter target set not null,
    alter policy drop default,
    alter kind drop default,
    alter cycle drop default,
    alter notified_cycle drop default,
    alter notified drop default,
    drop constraint complaint_clock_pkey,
    add primary key (complaint_id, policy, name);
drop index complaint_clock_due_at;
create index complaint_clock_next_notice on complaint_clock (next_notice_at, complaint_id) where next_notice_at is not null;
