-- words of a complaint, apart from it: its row changes with every move, its words hardly ever
create table complaint_text (
    complaint_id uuid        not null primary key references complaint,
    received_at  timestamptz not null,
    search       tsvector    not null
);
create index complaint_text_received_at on complaint_text (received_at, complaint_id);
create index complaint_text_search on complaint_text using gin (search);

create function complaint_words(given complaint) returns tsvector language sql immutable parallel safe
as $$ select search_vector(concat_ws(' ', given.product, given.category, given.description, given.remedy_sought, given.response)) $$;

create function complaint_text_follows() returns trigger language plpgsql
as $$ begin
    insert into complaint_text values (new.id, new.received_at, complaint_words(new))
    on conflict (complaint_id) do update set received_at = excluded.received_at, search = excluded.search;
    return null;
end $$;
create trigger complaint_text_insert after insert on complaint for each row execute function complaint_text_follows();
create trigger complaint_text_update after update on complaint for each row
    when (row (old.product, old.category, old.description, old.remedy_sought, old.response, old.received_at)
        is distinct from row (new.product, new.category, new.description, new.remedy_sought, new.response, new.received_at))
    execute function complaint_text_follows();

insert into complaint_text select c.id, c.received_at, complaint_words(c) from complaint c;
