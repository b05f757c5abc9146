-- When interviewers offer time, and when anybody is taken.

create extension if not exists btree_gist;

create sequence availability_window_seq start 50 increment 50;

create table availability_window (
    id         bigint      primary key,
    public_id  uuid        not null unique,
    account_id bigint      not null references account,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    opened_at  timestamptz not null,
    version    integer     not null default 0,
    constraint availability_window_once
        exclude using gist (account_id with =, tstzrange(starts_at, ends_at) with &&)
);

-- One person is in one place at a time, whatever their role there. This constraint is the product's promise that nothing is booked
-- twice; everything else only asks it politely first. What claims the time is known by booking_id, which V007 makes a reference.
create table person_claim (
    booking_id bigint    not null,
    account_id bigint    not null references account,
    during     tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    primary key (booking_id, account_id),
    constraint person_claim_once exclude using gist (account_id with =, during with &&)
);

grant select, insert, update, delete on availability_window to ${application};
grant select, insert, delete on person_claim to ${application};
grant usage on sequence availability_window_seq to ${application};
