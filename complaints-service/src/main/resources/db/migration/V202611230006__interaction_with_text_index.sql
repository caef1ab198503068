-- the newest texts, which a search looks through first: most calls have none
create index interaction_with_text on interaction (started_at, id) where text is not null or subject is not null;
