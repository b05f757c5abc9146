-- What people keep of themselves besides their sign-in: a photo, which mails they want, and a change of address on its way.

-- Since when there is a photo, null without one. It stands with the account, so that every list of people knows without asking further.
alter table account add column photo_at timestamptz;

-- Drawn anew by the product in one size and format, so that nothing of the file that was sent is kept, where it was taken included.
create table account_photo (
    account_id bigint primary key references account,
    content    bytea  not null check (length(content) between 1 and 200000)
);

-- A change of e-mail waits until the old address and the new one have both said yes. Hashes of the two links. One change an account
-- waits at a time; those that ended are kept for a day, to count them and to say what became of them.
create table email_change (
    old_token_hash   bytea       primary key check (length(old_token_hash) = 32),
    new_token_hash   bytea       not null unique check (length(new_token_hash) = 32),
    account_id       bigint      not null references account,
    old_email        text        not null check (old_email = lower(old_email) and length(old_email) between 3 and 254),
    new_email        text        not null check (new_email = lower(new_email) and length(new_email) between 3 and 254),
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    created_at       timestamptz not null,
    expires_at       timestamptz not null check (expires_at > created_at),
    ending           text        check (ending in ('DONE', 'CANCELLED', 'REPLACED', 'TAKEN'))
);
create unique index email_change_waiting_idx on email_change (account_id) where ending is null;
create index email_change_account_idx on email_change (account_id, created_at);

-- Only what somebody has chosen; where there is no row the kind's own default holds.
create table notice_choice (
    account_id bigint  not null references account,
    kind       text    not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
    wanted     boolean not null,
    primary key (account_id, kind)
);

grant select, insert, update, delete on account_photo, email_change, notice_choice to ${application};
