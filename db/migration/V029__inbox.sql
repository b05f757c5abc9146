-- What people are told, kept for each of them in the product whether or not it also went by mail.

create sequence inbox_notice_seq start 1;

create table inbox_notice (
    id         bigint      primary key default nextval('inbox_notice_seq'),
    public_id  uuid        not null unique,
    account_id bigint      not null references account,
    kind       text        not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
    -- One line in the language and the zone that the person had then.
    title      text        not null check (length(title) between 1 and 200 and title !~ '[[:cntrl:]]'),
    language   text        not null check (language in ('en', 'de')),
    -- The page that it is about.
    path       text        not null check (path ~ '^/[a-z]' and length(path) <= 300 and path !~ '[[:cntrl:][:space:]]'),
    created_at timestamptz not null,
    read_at    timestamptz check (read_at >= created_at)
);
create index inbox_notice_list_idx on inbox_notice (account_id, id desc);
create index inbox_notice_unread_idx on inbox_notice (account_id) where read_at is null;
create index inbox_notice_old_idx on inbox_notice (created_at);

grant select, insert, update, delete on inbox_notice to ${application};
grant usage on sequence inbox_notice_seq to ${application};

-- Opens nothing but the way to no longer get mails: it stands in each of them, so that it works without signing in.
alter table account add column unsubscribe_key uuid not null default gen_random_uuid();
create unique index account_unsubscribe_key_idx on account (unsubscribe_key);

-- Where a mail program lets its reader say that they want no more of this kind (RFC 8058).
alter table outbox_mail
    -- Names of workers are compared and nothing more, and a null has the type that the provider gives it.
    alter column worker type text using worker::text,
    add column unsubscribe  text check (length(unsubscribe) <= 300 and unsubscribe !~ '[[:cntrl:][:space:]]'),
    -- Whose leads may see that it was sent, and what became of it.
    add column programme_id bigint references programme;

-- Leads who want to be told at times what waits in their cohorts.
create table lead_digest (
    account_id bigint primary key references account,
    every      text   not null check (every in ('DAILY', 'WEEKLY'))
);

grant select, insert, update, delete on lead_digest to ${application};
