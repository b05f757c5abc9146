-- The outbox: a mail is written here in the transaction of its cause, and sent afterwards, by one node at a time.

create sequence outbox_mail_seq start 50 increment 50;

create table outbox_mail (
    id              bigint      primary key,
    public_id       uuid        not null unique,
    recipient       text        not null check (length(recipient) between 3 and 254 and recipient !~ '[[:cntrl:][:space:]]'),
    language        text        not null check (language in ('en', 'de')),
    subject         text        not null check (length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
    -- Wiped once the mail is on its way; a secret one also when it is given up.
    content         text        check (length(content) between 1 and 20000),
    -- Holds something that opens a door, such as a link that sets a password.
    secret          boolean     not null,
    created_at      timestamptz not null,
    -- From then on the mail is worth nothing to whoever gets it.
    expires_at      timestamptz not null check (expires_at > created_at),
    next_attempt_at timestamptz not null,
    attempts        integer     not null default 0 check (attempts >= 0),
    last_error      text        check (length(last_error) <= 500),
    sent_at         timestamptz,
    failed_at       timestamptz,
    check (sent_at is null or failed_at is null),
    constraint outbox_mail_waits_whole check (content is not null or sent_at is not null or failed_at is not null)
);
create index outbox_mail_due_idx on outbox_mail (next_attempt_at) where sent_at is null and failed_at is null;
create index outbox_mail_created_idx on outbox_mail (created_at desc, id desc);

grant select, insert, update, delete on outbox_mail to ${application};
grant usage on sequence outbox_mail_seq to ${application};
