-- an id of another system is searched for without naming the system
create index complaint_external_id on complaint (external_id) where external_id is not null;
create index interaction_key_external_id on interaction_key (external_id);
