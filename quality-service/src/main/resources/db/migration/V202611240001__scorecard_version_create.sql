-- what a scorecard said each time it was published; never changed
create table scorecard_version (
    id           uuid primary key,
    scorecard_id uuid        not null references scorecard,
    number       int         not null,
    content      jsonb       not null,
    published_by varchar(255),
    published_at timestamptz not null,
    unique (scorecard_id, number)
);

alter table scorecard add column rules jsonb not null default '{}';
alter table scorecard alter column rules drop default;
alter table scorecard add column revision jsonb; -- draft of the next version

insert into scorecard_version (id, scorecard_id, number, content, published_at)
select gen_random_uuid(), id, published_version, jsonb_build_object(
        'name', jsonb_strip_nulls(jsonb_build_object('en', name_en, 'ar', name_ar)),
        'passMark', pass_mark, 'rules', rules, 'sections', sections), published_at
from scorecard where published_version is not null;
