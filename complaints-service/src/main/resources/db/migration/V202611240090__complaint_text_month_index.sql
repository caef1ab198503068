-- words and months in one index: the newest texts with common words are found without reading the older ones
create extension if not exists btree_gin;

-- months since the year 0
create function month_number(given timestamptz) returns int
    language sql immutable strict parallel safe
as
$$ select (extract(year from given at time zone 'UTC') * 12 + extract(month from given at time zone 'UTC'))::int $$;

create index complaint_text_month_search on complaint_text using gin (month_number(received_at), search);
drop index complaint_text_search;
