-- The audit log: who did what to whom and when, from where. Never what was said: a reading of feedback is written down, not its words.
-- The application adds rows and reads them; it can neither change nor remove one. Only the owner of the tables can.

create sequence audit_entry_seq start 50 increment 50;

create table audit_entry (
    id           bigint      primary key,
    at           timestamptz not null,
    action       text        not null check (action ~ '^[A-Z][A-Z_]{2,39}$'),
    -- Null: nobody had signed in, or the installation did it by itself.
    actor_id     bigint      references account,
    -- How they came: pages of the product, a token of the interface, the command line of the machine, or nobody at all.
    via          text        not null check (via in ('PAGES', 'TOKEN', 'OPERATOR', 'SYSTEM')),
    -- The start of the network address, as in sign_in; null where there was no request.
    network      text        check (length(network) between 1 and 60),
    request_id   text        check (length(request_id) between 1 and 40),
    -- The person whom it was done to, or whose it is.
    subject_id   bigint      references account,
    programme_id bigint      references programme,
    -- The thing, by its public id, such as a booking.
    object_id    uuid,
    -- A word or two of the product's own, such as a role or the name of a setting.
    detail       text        check (length(detail) between 1 and 120)
);
create index audit_entry_at_idx on audit_entry (at desc, id desc);
create index audit_entry_actor_idx on audit_entry (actor_id, at desc);
create index audit_entry_subject_idx on audit_entry (subject_id, at desc);
create index audit_entry_programme_idx on audit_entry (programme_id, at desc) where programme_id is not null;
create index audit_entry_action_idx on audit_entry (action, at desc);

grant select, insert on audit_entry to ${application};
grant usage on sequence audit_entry_seq to ${application};
