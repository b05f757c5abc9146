-- What people keep of themselves besides their sign-in: a photo, which mails they want, and a change of address on its way.

-- Drawn anew by the product in one size and format, so that nothing of the file that was sent is kept, where it was taken included.
create table account_photo (
    account_id bigint      primary key references account,
    content    bytea       not null check (length(content) between 1 and 200000),
    changed_at timestamptz not null
);

-- A change of e-mail waits until the old address and the new one have both said yes. Hashes of the two links.
create table email_change (
    account_id       bigint      primary key references account,
    new_email        text        not null check (new_email = lower(new_email) and length(new_email) between 3 and 254),
    old_token_hash   bytea       not null unique check (length(old_token_hash) = 32),
    new_token_hash   bytea       not null unique check (length(new_token_hash) = 32),
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    created_at       timestamptz not null,
    expires_at       timestamptz not null check (expires_at > created_at)
);

-- Only what somebody has chosen; where there is no row the kind's own default holds.
create table notice_choice (
    account_id bigint  not null references account,
    kind       text    not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
    wanted     boolean not null,
    primary key (account_id, kind)
);

grant select, insert, update, delete on account_photo, email_change, notice_choice to ${application};
