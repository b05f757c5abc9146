-- Programmes (the tenants), their cohorts, and who is what in them.

create sequence programme_seq start 50 increment 50;
create sequence cohort_seq start 50 increment 50;
create sequence membership_seq start 50 increment 50;

create table programme (
    id          bigint primary key,
    public_id   uuid        not null unique,
    name        text        not null check (length(name) between 1 and 120),
    created_at  timestamptz not null,
    archived_at timestamptz,
    version     integer     not null default 0
);
create unique index programme_name_key on programme (lower(name)) where archived_at is null;

create table cohort (
    id           bigint primary key,
    public_id    uuid        not null unique,
    programme_id bigint      not null references programme,
    name         text        not null check (length(name) between 1 and 120),
    job_family   text        not null check (job_family in ('SOFTWARE_ENGINEER', 'ENGINEERING_MANAGER')),
    level        text        not null check (level in ('ENTRY', 'MID', 'SENIOR', 'PRINCIPAL')),
    starts_on    date        not null,
    ends_on      date        not null check (ends_on >= starts_on),
    created_at   timestamptz not null,
    version      integer     not null default 0,
    unique (programme_id, id)
);
create unique index cohort_name_key on cohort (programme_id, lower(name));

create table membership (
    id           bigint primary key,
    public_id    uuid        not null unique,
    programme_id bigint      not null references programme,
    cohort_id    bigint,
    account_id   bigint      not null references account,
    role         text        not null check (role in ('CANDIDATE', 'INTERVIEWER', 'LEAD')),
    joined_at    timestamptz not null,
    ended_at     timestamptz check (ended_at >= joined_at),
    version      integer     not null default 0,
    foreign key (programme_id, cohort_id) references cohort (programme_id, id),
    check (role <> 'CANDIDATE' or cohort_id is not null),
    check (role <> 'INTERVIEWER' or cohort_id is null)
);
create unique index membership_current_key
    on membership (account_id, programme_id, role, cohort_id) nulls not distinct where ended_at is null;
create index membership_programme_idx on membership (programme_id, role) where ended_at is null;
create index membership_cohort_idx on membership (cohort_id) where ended_at is null;

grant select, insert, update on programme, cohort, membership to ${application};
grant usage on sequence programme_seq, cohort_seq, membership_seq to ${application};
