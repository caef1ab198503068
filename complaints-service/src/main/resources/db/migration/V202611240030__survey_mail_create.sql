-- links to surveys on their way to customers; address and name are read when they are sent
create table survey_mail (
    invitation_id   uuid         not null,
    reminder        boolean      not null,
    customer_id     uuid         not null references customer,
    title_en        varchar(200),
    title_ar        varchar(200),
    language        varchar(2),
    token           varchar(100),
    state           varchar(10)  not null,
    reason          varchar(30),
    attempts        int          not null,
    next_attempt_at timestamptz,
    at              timestamptz,
    last_error      varchar(500),
    expires_at      timestamptz  not null,
    created_at      timestamptz  not null,
    primary key (invitation_id, reminder),
    check ((state = 'PENDING') = (token is not null))
);
create index survey_mail_customer on survey_mail (customer_id);
create index survey_mail_due on survey_mail (next_attempt_at) where state = 'PENDING';
