-- groups of complaints that say the same; words are stems with the sum of the weights that members give them
create table common_problem (
    id                uuid primary key,
    version           bigint       not null,
    product           varchar(200) not null,
    category          varchar(200) not null,
    state             varchar(10)  not null,
    words             jsonb        not null,
    shown             jsonb        not null,
    members           int          not null,
    first_received_at timestamptz  not null,
    last_received_at  timestamptz  not null,
    problem_group_id  uuid references problem_group,
    article_id        uuid references article,
    decided_by        varchar(100),
    decided_at        timestamptz,
    reason            varchar(2000)
);
create index common_problem_place on common_problem (category, product, last_received_at);
create index common_problem_listed on common_problem (state, members);
create index common_problem_group on common_problem (problem_group_id) where problem_group_id is not null;
create index common_problem_article on common_problem (article_id) where article_id is not null;

-- no foreign key to the complaint: whoever works on a complaint never waits for the grouping, nor it for them
create table common_problem_member (
    complaint_id uuid        not null primary key,
    problem_id   uuid        not null references common_problem,
    similarity   real        not null,
    words        jsonb       not null,
    fingerprint  varchar(32) not null,
    received_at  timestamptz not null
);
create index common_problem_member_problem on common_problem_member (problem_id, received_at);

-- in how many of these complaints a word stands
create table common_problem_word (
    word       text   not null primary key,
    complaints bigint not null
);

-- complaints that are new or say something else; rows are only ever put in and taken out, so that nobody waits
create table common_problem_news (
    seq          bigint generated always as identity primary key,
    complaint_id uuid not null
);

create function common_problem_news_follows() returns trigger language plpgsql
as $$ begin
    insert into common_problem_news (complaint_id) values (new.id);
    return null;
end $$;
create trigger common_problem_insert after insert on complaint for each row
    when (new.description is not null and new.status not in ('CLOSED', 'WITHDRAWN', 'MERGED'))
    execute function common_problem_news_follows();
create trigger common_problem_update after update on complaint for each row
    when (row (old.product, old.category, old.description) is distinct from row (new.product, new.category, new.description)
        or old.status in ('CLOSED', 'WITHDRAWN', 'MERGED') and new.status not in ('CLOSED', 'WITHDRAWN', 'MERGED')
        or new.status = 'MERGED' and old.status <> 'MERGED')
    execute function common_problem_news_follows();

insert into common_problem_news (complaint_id)
    select id from complaint where description is not null and status not in ('CLOSED', 'WITHDRAWN', 'MERGED')
    order by received_at, id;
