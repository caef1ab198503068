-- what a source says of an interaction stays erased with the rest of it, also when a file brings it again
create or replace function interaction_stays_erased() returns trigger language plpgsql as
$$ begin
    new.subject = null;
    new.text = null;
    new.recording = null;
    new.attributes = null;
    return new;
end $$;
