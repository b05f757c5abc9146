-- What a programme expects of who books in it. A programme without a row has the usual policy, which the code knows.

create table booking_policy (
    programme_id    bigint      primary key references programme,
    -- How long before its start a mock can be cancelled or moved without its counting as late.
    cutoff_hours    integer     not null check (cutoff_hours between 0 and 168),
    cutoff_reason   text        not null default '' check (length(cutoff_reason) <= 300),
    -- How long one waits for the other before saying that they did not come.
    lateness_minutes integer    not null check (lateness_minutes between 5 and 30),
    -- Mocks that a candidate may have, null for as many as they like.
    allowance       integer     check (allowance between 1 and 100),
    -- Requests of a candidate that may wait for an answer at once.
    open_requests   integer     not null check (open_requests between 1 and 10),
    changed_by      bigint      not null references account,
    changed_at      timestamptz not null,
    version         integer     not null default 0
);

-- Mocks that a lead has given a candidate beyond the allowance.
create table allowance_extra (
    programme_id bigint      not null references programme,
    account_id   bigint      not null references account,
    mocks        integer     not null check (mocks between 0 and 50),
    given_by     bigint      not null references account,
    given_at     timestamptz not null,
    primary key (programme_id, account_id)
);

-- Who came, as they said themselves.
create table check_in (
    booking_id bigint      not null references booking,
    account_id bigint      not null references account,
    at         timestamptz not null,
    primary key (booking_id, account_id)
);

alter table booking
    -- Who is said not to have come; null where a lead says only that it was not held.
    add column absent_id bigint references account check (absent_id in (candidate_id, interviewer_id)),
    -- What they answer, and how a lead settled it.
    add column objected_at timestamptz,
    add column objection text not null default '' check (length(objection) <= 500),
    add column settlement text check (settlement in ('STANDS', 'OTHER', 'HELD')),
    add column settled_by bigint references account,
    add column settled_at timestamptz,
    add constraint booking_objected check (objected_at is null or absent_id is not null),
    add constraint booking_settled check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settlement is null)
        and (settled_at is null or objected_at is not null));
create index booking_disputed_idx on booking (objected_at) where objected_at is not null and settled_at is null;

-- What the two write to each other about their mock.
create sequence booking_message_seq start 50 increment 50;
create table booking_message (
    id         bigint      primary key,
    booking_id bigint      not null references booking,
    author_id  bigint      not null references account,
    content    text        not null check (length(content) between 1 and 500),
    sent_at    timestamptz not null,
    -- What the form carried: sent twice, it is said once.
    request_id uuid        not null,
    constraint booking_message_request_key unique (author_id, request_id)
);
create index booking_message_booking_idx on booking_message (booking_id, id);

grant select, insert on booking_message to ${application};
grant usage on sequence booking_message_seq to ${application};
grant select, insert, update on booking_policy, allowance_extra to ${application};
grant select, insert on check_in to ${application};
