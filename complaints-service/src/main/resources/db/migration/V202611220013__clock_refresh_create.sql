-- policies that were changed, or whose calendar was: the clocks that run by them are read again
create table clock_refresh (
    policy       varchar(50) primary key,
    requested_at timestamptz not null,
    after_id     uuid
);
create index complaint_clock_open on complaint_clock (policy, complaint_id) where met_at is null;
