-- People who make their account themselves: what they wrote waits here until they have shown that the address is theirs.

create table sign_up (
    token_hash     bytea       primary key check (length(token_hash) = 32),
    email          text        not null check (email = lower(email) and length(email) between 3 and 254),
    display_name   text        not null check (length(display_name) between 1 and 120),
    password_hash  text        not null,
    language       text        not null check (language in ('en', 'de')),
    time_zone      text        not null check (length(time_zone) between 1 and 64),
    -- The privacy notice that was agreed to.
    notice_version integer     not null check (notice_version > 0),
    created_at     timestamptz not null,
    expires_at     timestamptz not null check (expires_at > created_at)
);
create index sign_up_email_idx on sign_up (email, created_at);
create index sign_up_expires_idx on sign_up (expires_at);

-- Which privacy notice somebody agreed to, and when.
create table consent (
    account_id     bigint      not null references account,
    notice_version integer     not null check (notice_version > 0),
    given_at       timestamptz not null,
    primary key (account_id, notice_version)
);

-- Locking a row asks for the right to change it.
grant select, insert, update, delete on sign_up to ${application};
grant select, insert on consent to ${application};
