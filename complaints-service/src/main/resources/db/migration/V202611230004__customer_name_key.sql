-- names as they are searched for, typing errors included
alter table customer add name_key text generated always as (normalized_text(name)) stored;
create index customer_name_key on customer using gin (name_key gin_trgm_ops);
