-- Time that is kept for somebody for a while without being promised, and people who wait until some becomes free.

create sequence time_hold_seq start 50 increment 50;

-- It counts until held_until and not a moment longer, whether or not anybody has cleared it away by then.
create table time_hold (
    id             bigint      primary key,
    candidate_id   bigint      not null references account,
    interviewer_id bigint      not null references account check (interviewer_id <> candidate_id),
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    held_at        timestamptz not null,
    held_until     timestamptz not null check (held_until > held_at and held_until <= starts_at),
    -- Offered to who waits for it; else kept while they fill in the form, of which there is one at a time.
    offered        boolean     not null
);
create unique index time_hold_form_key on time_hold (candidate_id) where not offered;
create index time_hold_candidate_idx on time_hold (candidate_id);
create index time_hold_interviewer_idx on time_hold (interviewer_id);

-- A claim is for a booking or for such a hold.
alter table person_claim drop constraint person_claim_pkey;
alter table person_claim alter column booking_id drop not null;
alter table person_claim
    add column hold_id bigint references time_hold on delete cascade,
    add constraint person_claim_for_one check (num_nonnulls(booking_id, hold_id) = 1),
    add constraint person_claim_booking_key unique (booking_id, account_id),
    add constraint person_claim_hold_key unique (hold_id, account_id);

create sequence waiting_entry_seq start 50 increment 50;
create table waiting_entry (
    id             bigint      primary key,
    public_id      uuid        not null unique,
    programme_id   bigint      not null references programme,
    candidate_id   bigint      not null references account,
    -- Null for whoever has time.
    interviewer_id bigint      references account check (interviewer_id <> candidate_id),
    -- Minutes that suit.
    lengths        integer[]   not null check (cardinality(lengths) between 1 and 4 and lengths <@ '{30,45,60,90}'),
    -- When a mock may begin, as candidate_profile has it.
    weekdays       text        not null default '' check (weekdays ~ '^1?2?3?4?5?6?7?$'),
    hours_from     time,
    hours_to       time,
    last_day       date        not null,
    joined_at      timestamptz not null,
    ended_at       timestamptz check (ended_at >= joined_at),
    ended_as       text        check (ended_as in ('SERVED', 'LEFT', 'EXPIRED', 'MEMBERSHIP')),
    check ((hours_from is null) = (hours_to is null)),
    check ((ended_at is null) = (ended_as is null))
);
create unique index waiting_entry_open_key on waiting_entry (programme_id, candidate_id) where ended_at is null;
create index waiting_entry_candidate_idx on waiting_entry (candidate_id) where ended_at is null;

create sequence waiting_offer_seq start 50 increment 50;
create table waiting_offer (
    id             bigint      primary key,
    public_id      uuid        not null unique,
    entry_id       bigint      not null references waiting_entry,
    interviewer_id bigint      not null references account,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    -- What keeps the time; gone as soon as it is kept no longer.
    hold_id        bigint      references time_hold on delete set null,
    offered_at     timestamptz not null,
    answer_by      timestamptz not null check (answer_by > offered_at and answer_by <= starts_at),
    state          text        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'GONE')),
    -- Nobody is offered the same time twice.
    constraint waiting_offer_once unique (entry_id, interviewer_id, starts_at)
);
create unique index waiting_offer_open_key on waiting_offer (entry_id) where state = 'OPEN';
create unique index waiting_offer_hold_key on waiting_offer (hold_id);

alter table booking_policy
    -- How long a freed time is kept for who waits and is offered it.
    add column offer_hours integer not null default 4 check (offer_hours between 1 and 48);

grant select, insert, update, delete on time_hold to ${application};
grant select, insert, update on waiting_entry, waiting_offer to ${application};
grant usage on sequence time_hold_seq, waiting_entry_seq, waiting_offer_seq to ${application};
