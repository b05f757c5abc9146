-- Calendars from outside, and when they say that their owner is busy. Nothing of what they say is kept but that.

create sequence busy_calendar_seq start 50 increment 50;

create table busy_calendar (
    id              bigint      primary key,
    public_id       uuid        not null unique,
    account_id      bigint      not null references account,
    name            text        not null check (length(name) between 1 and 80 and name !~ '[[:cntrl:]]'),
    -- Whoever knows it reads the calendar. Null for a file that was uploaded, which is read once.
    address         text        check (length(address) between 10 and 1100 and address ~ '^https?://[!-~]+$'),
    created_at      timestamptz not null,
    -- Counts the attempts to read it, so that one that was overtaken writes nothing.
    attempt         bigint      not null default 0,
    attempted_at    timestamptz,
    next_attempt_at timestamptz check ((address is null) = (next_attempt_at is null)),
    -- In a row.
    failures        integer     not null default 0 check (failures >= 0),
    fault           text        check (fault ~ '^[A-Z_]{2,40}$'),
    fault_detail    integer     not null default 0,
    -- When it was last heard that the busy times hold, when they were last worked out, and how far they reach.
    synced_at       timestamptz not null,
    read_at         timestamptz not null,
    reaches         timestamptz not null,
    -- Entries that made no sense.
    skipped         integer     not null default 0 check (skipped >= 0),
    etag            text        check (etag ~ '^[ -~]{1,200}$'),
    modified        text        check (modified ~ '^[ -~]{1,200}$')
);
create index busy_calendar_account_idx on busy_calendar (account_id, created_at, id);
create index busy_calendar_due_idx on busy_calendar (next_attempt_at) where address is not null;

create table busy_time (
    calendar_id bigint      not null references busy_calendar on delete cascade,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    primary key (calendar_id, starts_at)
);

grant select, insert, update, delete on busy_calendar to ${application};
grant select, insert, delete on busy_time to ${application};
grant usage on sequence busy_calendar_seq to ${application};
