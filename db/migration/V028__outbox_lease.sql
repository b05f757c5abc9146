-- A mail may carry an appointment that calendars read; a worker takes it for a while instead of keeping its row locked while it is on the way.

alter table outbox_mail
    add column calendar        text check (length(calendar) between 1 and 20000),
    add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
    -- Who sends it, until next_attempt_at: after that the worker counts as dead and another takes it.
    add column worker          uuid,
    -- Whom it is written to, where that is somebody with an account, and what kind of notice it is.
    add column account_id      bigint references account (id) on delete set null,
    add column kind            text check (kind ~ '^[A-Z_]{1,40}$'),
    add constraint outbox_mail_calendar_has_method check ((calendar is null) or (calendar_method is not null)),
    add constraint outbox_mail_done_has_no_worker check (worker is null or (sent_at is null and failed_at is null));

create index outbox_mail_account_idx on outbox_mail (account_id, created_at desc) where account_id is not null;
