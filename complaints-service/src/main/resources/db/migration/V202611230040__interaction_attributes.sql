-- what a source says of an interaction and Mushrif has no field for
alter table interaction add column attributes jsonb;

-- the fingerprint of an imported row lies where its id is looked up, so that a repeated file reads one table
alter table interaction drop column import_hash;
alter table interaction_key add column import_hash varchar(64);

create index interaction_queue on interaction (queue, started_at, id);
-- the rare ones of two: of inbound and answered interactions every page is full at once without an index of their own
create index interaction_outbound on interaction (started_at, id) where direction = 'OUTBOUND';
create index interaction_abandoned on interaction (started_at, id) where outcome = 'ABANDONED';
