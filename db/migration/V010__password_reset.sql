-- One-time links that set a new password. Only a hash is kept, and a day after it has expired not even that.

create table password_reset (
    token_hash bytea       primary key check (length(token_hash) = 32),
    account_id bigint      not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    used_at    timestamptz
);
create index password_reset_account_idx on password_reset (account_id, created_at);

grant select, insert, update, delete on password_reset to ${application};
