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

grant select, insert, update on booking_policy, allowance_extra to ${application};
