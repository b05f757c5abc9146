-- How interviewers come to a programme, stay, and leave it: applications, quiet times, what can be relied on, and thanks.

create sequence interviewer_application_seq start 50 increment 50;

-- Made by an interviewer, decided once by somebody else; who applies again makes a new one.
create table interviewer_application (
    id           bigint      primary key,
    programme_id bigint      not null references programme,
    account_id   bigint      not null references account,
    why          text        not null check (length(why) between 1 and 1000),
    applied_at   timestamptz not null,
    approved     boolean,
    decided_by   bigint      references account check (decided_by <> account_id),
    decided_at   timestamptz check (decided_at >= applied_at),
    reason       text        not null default '' check (length(reason) <= 500),
    check ((approved is null) = (decided_at is null) and (decided_by is null) = (decided_at is null)),
    check (approved is distinct from false or reason <> '')
);
create unique index interviewer_application_open_key on interviewer_application (programme_id, account_id) where decided_at is null;
create index interviewer_application_account_idx on interviewer_application (account_id, programme_id, applied_at);

-- A programme without a row has the usual number of days, which the code knows.
create table supply_policy (
    programme_id bigint      primary key references programme,
    quiet_days   integer     not null check (quiet_days between 14 and 365),
    changed_by   bigint      not null references account,
    changed_at   timestamptz not null
);

alter table interviewer_approval
    -- Asked whether they are still there, and not offered to anybody since, until they say so.
    add column asked_at    timestamptz,
    add column away_since  timestamptz,
    add column returned_at timestamptz,
    add constraint interviewer_approval_away check (away_since is null or asked_at is not null);

-- Those who are approved already are looked after too, none of them before tomorrow.
insert into stored_job (id, kind, subject_id, created_at, due_at, next_attempt_at)
    select nextval('stored_job_seq'), 'interviewer-quiet', v.id, now(), d.at, d.at
    from interviewer_approval v cross join lateral (select greatest(v.approved_at + interval '60 days', now() + interval '1 day') as at) d
    where v.withdrawn_at is null;

-- What the interviewer said of why, which shapes what they are asked for later.
alter table booking add column decline_reason text check (decline_reason in ('TIME', 'LEVEL', 'FAMILY', 'CONFLICT', 'TOO_MUCH'));

-- What an interviewer could have done better, each once for a mock. Feedback is late two days after the mock; who reads this says until when.
create view reliability_event (booking_id, programme_id, interviewer_id, kind, at) as
    select b.id, b.programme_id, b.interviewer_id, 'LATE', b.ended_at from booking b
    where b.state in ('CANCELLED', 'RESCHEDULED') and b.late and b.ended_by = b.interviewer_id
    union all
    select b.id, b.programme_id, b.interviewer_id, 'LATE', k.at
    from booking b join check_in k on k.booking_id = b.id and k.account_id = b.interviewer_id
        left join booking_policy p on p.programme_id = b.programme_id
    where b.state in ('CONFIRMED', 'COMPLETED') and k.at > b.starts_at + coalesce(p.lateness_minutes, 10) * interval '1 minute'
    union all
    select b.id, b.programme_id, b.interviewer_id, 'NO_SHOW', b.ended_at from booking b
    where b.state = 'NO_SHOW' and b.absent_id = b.interviewer_id
    union all
    select b.id, b.programme_id, b.interviewer_id, 'LAPSED', b.ended_at from booking b where b.state = 'LAPSED'
    union all
    select b.id, b.programme_id, b.interviewer_id, 'FEEDBACK', b.ends_at + interval '2 days'
    from booking b left join scorecard s on s.booking_id = b.id and s.submitted_at is not null
    where b.state in ('CONFIRMED', 'COMPLETED') and (s.id is null or s.submitted_at > b.ends_at + interval '2 days');

-- One for each of these; what a lead grants does not count any more.
create table reliability_appeal (
    booking_id  bigint      not null references booking,
    kind        text        not null check (kind in ('LATE', 'NO_SHOW', 'LAPSED', 'FEEDBACK')),
    why         text        not null check (length(why) between 1 and 500),
    appealed_at timestamptz not null,
    granted     boolean,
    answer      text        not null default '' check (length(answer) <= 500),
    decided_by  bigint      references account,
    decided_at  timestamptz check (decided_at >= appealed_at),
    primary key (booking_id, kind),
    check ((granted is null) = (decided_at is null) and (decided_by is null) = (decided_at is null))
);

-- What a candidate says to their interviewer after the feedback, once.
create table mock_thanks (
    booking_id  bigint      primary key references booking,
    content     text        not null check (length(content) between 1 and 280),
    said_at     timestamptz not null,
    -- Said by the interviewer to be no thanks at all; it is shown to them no more.
    reported_at timestamptz check (reported_at >= said_at)
);

grant select, insert, update on reliability_appeal, mock_thanks to ${application};
grant select on reliability_event to ${application};
grant select, insert, update on interviewer_application, supply_policy to ${application};
grant usage on sequence interviewer_application_seq to ${application};
