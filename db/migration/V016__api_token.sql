-- Tokens by which programs act for a person. Shown once; a hash is kept. Without scopes it may do all that the person may.

create sequence api_token_seq start 50 increment 50;

create table api_token (
    id           bigint      primary key,
    public_id    uuid        not null unique,
    account_id   bigint      not null references account,
    name         text        not null check (length(name) between 1 and 80),
    token_hash   bytea       not null unique check (length(token_hash) = 32),
    -- Null: no limit.
    scopes       text[]      check (cardinality(scopes) > 0),
    made_by      text        not null check (made_by in ('PERSON', 'OPERATOR')),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    used_at      timestamptz,
    used_network text        check (length(used_network) between 1 and 60),
    revoked_at   timestamptz
);
create index api_token_account_idx on api_token (account_id, created_at desc);

grant select, insert, update, delete on api_token to ${application};
grant usage on sequence api_token_seq to ${application};
