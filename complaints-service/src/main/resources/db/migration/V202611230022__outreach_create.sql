create table outreach_campaign (
    id           uuid primary key,
    version      bigint       not null,
    name         varchar(200) not null,
    purpose      varchar(20)  not null,
    channel      varchar(10)  not null,
    audience     jsonb        not null,
    texts        jsonb        not null,
    state        varchar(10)  not null,
    scheduled_at timestamptz,
    per_minute   int          not null check (per_minute between 1 and 6000),
    created_by   varchar(100) not null,
    created_at   timestamptz  not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    next_send_at timestamptz
);
create index outreach_campaign_created_at on outreach_campaign (created_at, id);
create index outreach_campaign_state on outreach_campaign (state, created_at, id);
create index outreach_campaign_due on outreach_campaign (scheduled_at) where state = 'SCHEDULED';

-- who gets it, fixed when it starts; without address and name: those are read when it is sent
create table outreach_recipient (
    campaign_id     uuid        not null references outreach_campaign,
    seq             bigint      not null,
    customer_id     uuid        not null references customer,
    state           varchar(15) not null,
    reason          varchar(30),
    language        varchar(2),
    attempts        int         not null,
    next_attempt_at timestamptz,
    at              timestamptz,
    last_error      varchar(500),
    primary key (campaign_id, seq),
    unique (campaign_id, customer_id)
);
create index outreach_recipient_customer on outreach_recipient (customer_id);
create index outreach_recipient_state on outreach_recipient (campaign_id, state, seq);
create index outreach_recipient_due on outreach_recipient (campaign_id, next_attempt_at, seq) where state = 'PENDING';
