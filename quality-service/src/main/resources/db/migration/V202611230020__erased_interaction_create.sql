-- interactions whose customer was erased; what was written about them is gone and is not written anew
create table erased_interaction (
    interaction_id uuid primary key,
    erased_at      timestamptz not null
);
create index evaluation_interaction on evaluation (interaction_id) where interaction_id is not null;
