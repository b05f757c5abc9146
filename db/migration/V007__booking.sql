-- Mock interviews that two people have promised each other. A booking ends as cancelled, completed or a no-show, and stays readable.

create sequence booking_seq start 50 increment 50;

create table booking (
    id             bigint      primary key,
    public_id      uuid        not null unique,
    programme_id   bigint      not null,
    cohort_id      bigint      not null,
    candidate_id   bigint      not null references account,
    interviewer_id bigint      not null references account check (interviewer_id <> candidate_id),
    job_family     text        not null check (job_family in ('SOFTWARE_ENGINEER', 'ENGINEERING_MANAGER')),
    level          text        not null check (level in ('ENTRY', 'MID', 'SENIOR', 'PRINCIPAL')),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    note           text        not null default '' check (length(note) <= 500),
    state          text        not null default 'CONFIRMED'
                               check (state in ('CONFIRMED', 'CANCELLED', 'COMPLETED', 'NO_SHOW')),
    -- What the form that booked it carried: sent twice, it books once.
    request_id     uuid        not null,
    booked_at      timestamptz not null,
    -- Who ended it otherwise than by holding it, when and why.
    ended_by       bigint      references account,
    ended_at       timestamptz check (ended_at >= booked_at),
    reason         text        not null default '' check (length(reason) <= 500),
    version        integer     not null default 0,
    foreign key (programme_id, cohort_id) references cohort (programme_id, id),
    constraint booking_request_key unique (candidate_id, request_id),
    check ((state in ('CANCELLED', 'NO_SHOW')) = (ended_at is not null)),
    check ((ended_by is null) = (ended_at is null))
);
create index booking_candidate_idx on booking (candidate_id, starts_at);
create index booking_interviewer_idx on booking (interviewer_id, starts_at);
create index booking_cohort_idx on booking (cohort_id, starts_at);

alter table person_claim
    add constraint person_claim_booking foreign key (booking_id) references booking;

grant select, insert, update on booking to ${application};
grant usage on sequence booking_seq to ${application};
