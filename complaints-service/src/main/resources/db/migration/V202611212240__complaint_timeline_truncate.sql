-- TRUNCATE deletes without a row-level DELETE, past the trigger of the table
create trigger complaint_timeline_no_truncate before truncate on complaint_timeline
    for each statement execute function complaint_timeline_is_append_only();
