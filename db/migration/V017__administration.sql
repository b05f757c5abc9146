-- What an administrator changes while the installation runs: settings, and who may not sign in for the time being.

-- Only what was changed; the default is the code's.
create table runtime_setting (
    name       text        primary key check (name ~ '^[A-Z][A-Z_]{2,39}$'),
    value      text        not null check (length(value) <= 500),
    changed_at timestamptz not null,
    changed_by bigint      not null references account
);

-- Why and how long accounts were suspended. One that is open has no end; what is over stays as history.
create sequence account_suspension_seq start 50 increment 50;

create table account_suspension (
    id           bigint      primary key,
    account_id   bigint      not null references account,
    reason       text        not null check (reason in ('LEFT', 'COMPROMISED', 'MISCONDUCT', 'ON_REQUEST', 'OTHER')),
    suspended_at timestamptz not null,
    suspended_by bigint      not null references account,
    restored_at  timestamptz check (restored_at >= suspended_at),
    restored_by  bigint      references account,
    check ((restored_at is null) = (restored_by is null))
);
create unique index account_suspension_open_key on account_suspension (account_id) where restored_at is null;
create index account_suspension_account_idx on account_suspension (account_id, suspended_at desc);

-- An administrator finds people by any part of a name or an address.
create extension if not exists pg_trgm;
create index account_search_idx on account using gin ((lower(display_name) || ' ' || email) gin_trgm_ops);

-- Who waits for the mail that confirms an address is named by a public id, and keeps the time of the consent when the mail is sent again.
alter table sign_up add column public_id uuid not null default uuidv7() unique;
alter table sign_up add column agreed_at timestamptz;

grant select, insert, update, delete on runtime_setting to ${application};
grant select, insert, update on account_suspension to ${application};
grant usage on sequence account_suspension_seq to ${application};
