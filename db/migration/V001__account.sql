-- Accounts: who may sign in. Roles inside programmes are memberships (V002); only the installation's own role stands here.

create sequence account_seq start 50 increment 50;

create table account (
    id            bigint primary key,
    public_id     uuid        not null unique,
    email         text        not null unique check (email = lower(email) and length(email) between 3 and 254),
    display_name  text        not null check (length(display_name) between 1 and 120),
    password_hash text        not null,
    status        text        not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED')),
    language      text        not null default 'en' check (language in ('en', 'de')),
    time_zone     text        not null default 'UTC' check (length(time_zone) between 1 and 64),
    created_at    timestamptz not null,
    version       integer     not null default 0
);

create table account_role (
    account_id bigint      not null references account,
    role       text        not null check (role in ('ADMINISTRATOR')),
    granted_at timestamptz not null,
    primary key (account_id, role)
);

-- One-time links that make the first administrator of an installation. Only a hash is kept; none works once there is an administrator.
create table setup_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

grant select, insert, update on account to ${application};
grant select, insert, delete on account_role to ${application};
grant select, insert, update on setup_link to ${application};
grant usage on sequence account_seq to ${application};

-- The application reads which migrations are done before it calls itself ready.
grant select on flyway_schema_history to ${application};
