-- What people say about themselves, and which interviewers a programme has approved.

create sequence interviewer_approval_seq start 50 increment 50;

create table candidate_profile (
    account_id  bigint  primary key references account,
    job_family  text    not null check (job_family in ('SOFTWARE_ENGINEER', 'ENGINEERING_MANAGER')),
    level       text    not null check (level in ('ENTRY', 'MID', 'SENIOR', 'PRINCIPAL')),
    target_date date,
    version     integer not null default 0
);

create table interviewer_profile (
    account_id         bigint  primary key references account,
    headline           text    not null check (length(headline) between 1 and 80),
    years_interviewing integer not null check (years_interviewing between 0 and 60),
    level              text    not null check (level in ('ENTRY', 'MID', 'SENIOR', 'PRINCIPAL')),
    bar_raiser         boolean not null,
    -- Where they meet people; empty while they have not said.
    call_link          text    not null default '' check (call_link = '' or call_link like 'https://%' and length(call_link) <= 300),
    version            integer not null default 0
);

create table interviewer_strength (
    account_id   bigint not null references interviewer_profile,
    principle_id bigint not null references principle,
    primary key (account_id, principle_id)
);
create index interviewer_strength_principle_idx on interviewer_strength (principle_id);

-- Given and withdrawn, never overwritten: who was approved when stays readable.
create table interviewer_approval (
    id           bigint      primary key,
    programme_id bigint      not null references programme,
    account_id   bigint      not null references account,
    approved_by  bigint      not null references account check (approved_by <> account_id),
    approved_at  timestamptz not null,
    withdrawn_by bigint      references account,
    withdrawn_at timestamptz check (withdrawn_at >= approved_at),
    version      integer     not null default 0,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index interviewer_approval_current_key
    on interviewer_approval (programme_id, account_id) where withdrawn_at is null;

grant select, insert, update on candidate_profile, interviewer_profile, interviewer_approval to ${application};
grant select, insert, delete on interviewer_strength to ${application};
grant usage on sequence interviewer_approval_seq to ${application};
