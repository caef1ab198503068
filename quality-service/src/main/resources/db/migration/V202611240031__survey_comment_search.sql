alter table survey_comment add search tsvector generated always as (search_vector(text)) stored;
create index survey_comment_search on survey_comment using gin (search);
