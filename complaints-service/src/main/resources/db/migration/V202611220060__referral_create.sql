create table department (
    code                  varchar(50) primary key,
    version               bigint not null,
    title                 jsonb  not null,
    members               text[] not null,
    email                 varchar(254),
    answer_within_seconds bigint not null check (answer_within_seconds > 0),
    calendar              varchar(50) not null references calendar
);
create index department_calendar on department (calendar);
insert into department values
    ('accounting', 0, '{"en":"Accounting","ar":"المحاسبة"}', '{}', null, 16 * 3600, 'default'),
    ('marketing', 0, '{"en":"Marketing","ar":"التسويق"}', '{}', null, 16 * 3600, 'default'),
    ('product', 0, '{"en":"Product","ar":"المنتجات"}', '{}', null, 16 * 3600, 'default'),
    ('sales', 0, '{"en":"Sales","ar":"المبيعات"}', '{}', null, 16 * 3600, 'default'),
    ('shipping', 0, '{"en":"Shipping","ar":"الشحن"}', '{}', null, 16 * 3600, 'default');

create table referral (
    id               uuid primary key,
    version          bigint       not null,
    complaint_id     uuid         not null references complaint,
    department       varchar(50)  not null references department,
    question         text         not null,
    state            varchar(10)  not null,
    waits            boolean      not null,
    asked_by         varchar(100) not null,
    asked_at         timestamptz  not null,
    due_at           timestamptz  not null,
    next_reminder_at timestamptz,
    answer           text,
    reason           text,
    ended_by         varchar(100),
    ended_at         timestamptz,
    notes            jsonb        not null
);
create index referral_complaint on referral (complaint_id, asked_at, id);
create index referral_department on referral (department, due_at, id);
create index referral_state on referral (state, due_at, id);
create index referral_due_at on referral (due_at, id);
create index referral_asked_at on referral (asked_at, id);
create index referral_next_reminder_at on referral (next_reminder_at) where next_reminder_at is not null;
