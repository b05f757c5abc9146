-- The whole life of a booking: asked for, promised, moved, given up. And what the server has to do at a later time.

alter table booking drop constraint booking_state_check;
alter table booking drop constraint booking_check3;
alter table booking drop constraint booking_check4;

alter table booking
    -- Until when the interviewer may answer, of a booking that was asked for.
    add column respond_by timestamptz check (respond_by > booked_at and respond_by <= starts_at),
    add column answered_at timestamptz,
    -- The booking that this one was put in the place of.
    add column replaces bigint references booking check (replaces <> id),
    -- Called off or moved later than the programme wishes.
    add column late boolean not null default false,
    add constraint booking_state_check check (state in ('REQUESTED', 'CONFIRMED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED',
        'RESCHEDULED', 'COMPLETED', 'NO_SHOW')),
    add constraint booking_replaces_key unique (replaces),
    add constraint booking_asked check (state not in ('REQUESTED', 'DECLINED', 'LAPSED', 'WITHDRAWN') or respond_by is not null),
    add constraint booking_ended check ((state in ('REQUESTED', 'CONFIRMED', 'COMPLETED')) = (ended_at is null)),
    -- Time alone lets a request lapse, and nobody.
    add constraint booking_ended_by check ((ended_by is null) = (ended_at is null or state = 'LAPSED'));

create index booking_requested_idx on booking (interviewer_id, respond_by) where state = 'REQUESTED';

create sequence stored_job_seq start 50 increment 50;

-- Written in the transaction of what makes it necessary, and done once, by whichever node comes first.
create table stored_job (
    id              bigint      primary key,
    kind            text        not null check (length(kind) between 1 and 60),
    -- What it is about, as the feature of its kind knows it.
    subject_id      bigint      not null,
    created_at      timestamptz not null,
    due_at          timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts        integer     not null default 0 check (attempts >= 0),
    last_error      text        check (length(last_error) <= 500),
    done_at         timestamptz,
    failed_at       timestamptz,
    constraint stored_job_once unique (kind, subject_id),
    check (done_at is null or failed_at is null)
);
create index stored_job_due_idx on stored_job (next_attempt_at, id) where done_at is null and failed_at is null;

grant select, insert, update, delete on stored_job to ${application};
grant usage on sequence stored_job_seq to ${application};
