-- the score of an evaluation can be replaced by a later one, as what an import says of a complaint
update fact set revision = 0 where name = 'evaluation-completed' and revision is null;
insert into complaint_intake (subject, revision, occurred_at)
select subject, 0, max(occurred_at) from fact where name = 'evaluation-completed' group by subject
on conflict do nothing;
comment on table complaint_intake is
    'How each complaint and evaluation stands: -1 handled here, 0 registered here or completed, n imported or rescored for the nth time';
