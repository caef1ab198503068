-- every message of a mailbox once, with what became of it; a mailbox numbers its messages by uid_validity and uid
create table mailbox_message (
    id             uuid primary key,
    mailbox        varchar(50)  not null,
    uid_validity   bigint       not null,
    uid            bigint       not null,
    message_id     varchar(998),
    sender         varchar(254),
    subject        varchar(500),
    sent_at        timestamptz,
    taken_at       timestamptz  not null,
    state          varchar(20)  not null,
    reason         varchar(500),
    tries          int          not null,
    interaction_id uuid,
    complaint_id   uuid references complaint,
    letter_id      uuid references letter,
    files_pending  boolean      not null,
    unique (mailbox, uid_validity, uid)
);
create index mailbox_message_taken_at on mailbox_message (mailbox, taken_at, id);
create index mailbox_message_state on mailbox_message (mailbox, state, taken_at, id);
create index mailbox_message_message_id on mailbox_message (message_id) where message_id is not null;
create index mailbox_message_sender on mailbox_message (mailbox, sender, taken_at);
create index mailbox_message_complaint on mailbox_message (complaint_id) where complaint_id is not null;
create index mailbox_message_letter on mailbox_message (letter_id) where letter_id is not null;
