-- articles, FAQs, SOPs and the code of conduct; title, audience and languages are those of what is read, or of the draft before
create table article (
    id                uuid primary key,
    version           bigint       not null,
    kind              varchar(20)  not null,
    status            varchar(20)  not null,
    working_status    varchar(20),
    published_number  int,
    working_number    int,
    versions          int          not null,
    title_en          varchar(200),
    title_ar          varchar(200),
    audience          varchar(10)  not null,
    languages         text[]       not null,
    owner             varchar(100) not null,
    categories        text[]       not null,
    tags              text[]       not null,
    review_on         date,
    review_noticed_on date,
    source            varchar(50),
    external_id       varchar(200),
    import_hash       varchar(64),
    entries           int          not null,
    created_by        varchar(100) not null,
    created_at        timestamptz  not null,
    changed_at        timestamptz  not null
);
create unique index article_external_id on article (external_id, source) where external_id is not null;
create index article_changed_at on article (changed_at, id);
create index article_status on article (status, changed_at, id);
create index article_working_status on article (working_status, changed_at, id) where working_status is not null;
create index article_kind on article (kind, changed_at, id);
create index article_owner on article (owner, changed_at, id);
create index article_review_on on article (review_on, id) where status = 'PUBLISHED';
create index article_categories on article using gin (categories);
create index article_tags on article using gin (tags);

-- each version whole, for ever
create table article_version (
    article_id         uuid         not null references article,
    number             int          not null,
    status             varchar(20)  not null,
    audience           varchar(10)  not null,
    requires_signature boolean      not null,
    change_note        varchar(2000),
    texts              jsonb        not null,
    checksum           varchar(64)  not null,
    writers            text[]       not null,
    imported           boolean      not null,
    created_at         timestamptz  not null,
    submitted_by       varchar(100),
    submitted_at       timestamptz,
    returned_because   varchar(2000),
    published_by       varchar(100),
    published_at       timestamptz,
    ended_at           timestamptz,
    primary key (article_id, number)
);

create table article_entry (
    article_id uuid         not null references article,
    seq        int          not null,
    type       varchar(20)  not null,
    at         timestamptz  not null,
    actor      varchar(100) not null,
    details    jsonb        not null,
    primary key (article_id, seq)
);
create function article_history_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the history of articles is append-only'; end $$;
create trigger article_entry_append_only before update or delete or truncate on article_entry
    for each statement execute function article_history_is_append_only();

-- what is found by search: per language the published text, and beside it the one that is worked on
create table article_text (
    article_id uuid        not null references article,
    language   varchar(2)  not null,
    published  boolean     not null,
    number     int         not null,
    kind       varchar(20) not null,
    audience   varchar(10) not null,
    title      text        not null,
    summary    text,
    body       text        not null,
    title_key  text        not null generated always as (normalized_text(title)) stored,
    search     tsvector    not null generated always as (setweight(search_vector(title), 'A')
        || setweight(search_vector(summary), 'B') || setweight(search_vector(body), 'C')) stored,
    primary key (article_id, language, published)
);
create index article_text_search on article_text using gin (search);
create index article_text_title_key on article_text using gin (title_key gin_trgm_ops);

create table article_feedback (
    article_id uuid         not null,
    number     int          not null,
    username   varchar(100) not null,
    helped     boolean      not null,
    comment    varchar(2000),
    given_at   timestamptz  not null,
    primary key (article_id, number, username),
    foreign key (article_id, number) references article_version
);

create table article_link (
    complaint_id uuid         not null references complaint,
    article_id   uuid         not null references article,
    number       int          not null,
    answered     boolean      not null,
    linked_by    varchar(100) not null,
    linked_at    timestamptz  not null,
    primary key (complaint_id, article_id),
    foreign key (article_id, number) references article_version
);
create index article_link_article on article_link (article_id, number);
