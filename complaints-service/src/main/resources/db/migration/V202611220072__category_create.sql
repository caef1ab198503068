create table category (
    code     varchar(100) primary key,
    version  bigint  not null,
    parent   varchar(100) references category,
    active   boolean not null,
    title_en varchar(200),
    title_ar varchar(200)
);
create index category_parent on category (parent) where parent is not null;
