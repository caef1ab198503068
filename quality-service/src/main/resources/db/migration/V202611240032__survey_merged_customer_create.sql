-- whose record became part of whose: who is erased is forgotten under all of their ids
create table survey_merged_customer (
    absorbed_id uuid primary key,
    customer_id uuid not null,
    merge_id    uuid not null
);
create index survey_merged_customer_survivor on survey_merged_customer (customer_id);
