-- sessions in which raters score the same items blind; apart from evaluations, so that no average counts their scores
create table calibration (
    id                uuid primary key,
    version           bigint         not null,
    title_en          varchar(200),
    title_ar          varchar(200),
    scorecard_id      uuid           not null references scorecard,
    scorecard_version int            not null,
    organiser         varchar(255)   not null,
    expert            varchar(255)   not null,
    participants      varchar(255)[] not null,
    item_count        int            not null,
    submitted         int            not null,
    deadline          timestamptz    not null,
    created_at        timestamptz    not null,
    revealed_at       timestamptz,
    closed_at         timestamptz,
    notes             varchar(4000),
    decisions         jsonb          not null
);
create index calibration_created_at on calibration (created_at, id);
create index calibration_scorecard on calibration (scorecard_id, created_at, id);
create index calibration_organiser on calibration (organiser, created_at, id);
create index calibration_expert on calibration (expert, created_at, id);
create index calibration_participants on calibration using gin (participants);

create table calibration_item (
    id             uuid primary key,
    calibration_id uuid not null references calibration,
    position       int  not null,
    interaction_id uuid,
    link           varchar(500),
    excerpt        varchar(10000),
    unique (calibration_id, position)
);
create index calibration_item_interaction on calibration_item (interaction_id) where interaction_id is not null;

create table calibration_score (
    id             uuid primary key,
    calibration_id uuid         not null references calibration,
    item_id        uuid         not null references calibration_item,
    rater          varchar(255) not null,
    master         boolean      not null,
    score          numeric(12, 2),
    passed         boolean      not null,
    sections       jsonb        not null,
    submitted_at   timestamptz  not null,
    unique (item_id, rater)
);
create unique index calibration_score_master on calibration_score (item_id) where master;
create index calibration_score_session on calibration_score (calibration_id, rater);
create index calibration_score_rater on calibration_score (rater);

-- evaluations that somebody else evaluates again, to grade their evaluator
create table grader_check (
    id                uuid primary key,
    version           bigint       not null,
    evaluation_id     uuid         not null references evaluation,
    scorecard_id      uuid         not null references scorecard,
    scorecard_version int          not null,
    interaction_id    uuid,
    grader            varchar(255) not null,
    checker           varchar(255) not null,
    requested_by      varchar(255) not null,
    grader_score      numeric(12, 2),
    checker_score     numeric(12, 2),
    lines             jsonb,
    grade             numeric(5, 2),
    requested_at      timestamptz  not null,
    completed_at      timestamptz,
    unique (evaluation_id, checker)
);
create index grader_check_requested_at on grader_check (requested_at, id);
create index grader_check_scorecard on grader_check (scorecard_id);
create index grader_check_grader on grader_check (grader, completed_at);
create index grader_check_checker on grader_check (checker, requested_at, id);
create index grader_check_requested_by on grader_check (requested_by, requested_at, id);
