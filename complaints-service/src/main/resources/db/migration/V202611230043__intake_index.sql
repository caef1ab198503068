create index import_job_asking on import_job (requested_at) where state = 'AWAITING_ANSWER';
create index mailbox_message_interaction on mailbox_message (interaction_id) where interaction_id is not null;
