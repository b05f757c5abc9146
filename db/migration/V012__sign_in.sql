-- Where people are signed in, and how often somebody has failed to.

create sequence sign_in_seq start 50 increment 50;

create table sign_in (
    id             bigint      primary key,
    public_id      uuid        not null unique,
    account_id     bigint      not null references account,
    -- What its owner reads in the list: names out of the user agent, null where it has none that we know, and the start of the address.
    browser        text        check (length(browser) between 1 and 40),
    platform       text        check (length(platform) between 1 and 40),
    network        text        not null check (length(network) between 1 and 60),
    signed_in_at   timestamptz not null,
    used_at        timestamptz not null,
    expires_at     timestamptz not null check (expires_at > signed_in_at),
    ended_at       timestamptz,
    ending         text        check (ending in ('SIGNED_OUT', 'REVOKED', 'STOLEN')),
    -- Cookies are kept as SHA-256 of what they hold. The device's says that this browser has signed in to the account before.
    device_hash    bytea       not null check (length(device_hash) = 32),
    -- The cookie that brings a remembered sign-in back: the one that is out now, and for a moment the one before it.
    validator_hash bytea       check (length(validator_hash) = 32),
    previous_hash  bytea       check (length(previous_hash) = 32),
    rotated_at     timestamptz,
    check ((ended_at is null) = (ending is null)),
    check ((previous_hash is null) = (rotated_at is null)),
    check (previous_hash is null or validator_hash is not null)
);
create index sign_in_account_idx on sign_in (account_id, device_hash);
create index sign_in_expires_idx on sign_in (expires_at);

-- Failures in a row, by account, by address and by known device. The subject is a hash: what people type into the field of the address
-- need not be one. A row that has been quiet for a day is removed.
create table sign_in_throttle (
    subject       text        primary key check (length(subject) = 64),
    failures      integer     not null check (failures >= 0),
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
create index sign_in_throttle_last_idx on sign_in_throttle (last_at);

grant select, insert, update, delete on sign_in, sign_in_throttle to ${application};
grant usage on sequence sign_in_seq to ${application};
