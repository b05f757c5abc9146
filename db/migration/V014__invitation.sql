-- Invitations into a programme: who is asked to be what, by whom, and what became of it. One that is open at a time for the same person,
-- role and cohort. Of the link only a hash is kept; sending it again makes a new one.

create sequence invitation_seq start 50 increment 50;

create table invitation (
    id           bigint      primary key,
    public_id    uuid        not null unique,
    programme_id bigint      not null references programme,
    cohort_id    bigint,
    role         text        not null check (role in ('CANDIDATE', 'INTERVIEWER', 'LEAD')),
    email        text        not null check (email = lower(email) and length(email) between 3 and 254),
    -- As whoever invites knows the person; the person may correct it.
    display_name text        check (length(display_name) between 1 and 120),
    language     text        not null check (language in ('en', 'de')),
    token_hash   bytea       not null unique check (length(token_hash) = 32),
    -- Who sent it last: whoever sends it again stands for it from then on.
    invited_by   bigint      not null references account,
    created_at   timestamptz not null,
    sent_at      timestamptz not null,
    times_sent   integer     not null default 1 check (times_sent > 0),
    expires_at   timestamptz not null check (expires_at > sent_at),
    accepted_at  timestamptz,
    accepted_by  bigint      references account,
    withdrawn_at timestamptz,
    version      integer     not null default 0,
    foreign key (programme_id, cohort_id) references cohort (programme_id, id),
    check (role <> 'CANDIDATE' or cohort_id is not null),
    check (role <> 'INTERVIEWER' or cohort_id is null),
    check ((accepted_at is null) = (accepted_by is null)),
    check (accepted_at is null or withdrawn_at is null)
);
create unique index invitation_open_key on invitation (email, programme_id, role, cohort_id) nulls not distinct
    where accepted_at is null and withdrawn_at is null;
create index invitation_programme_idx on invitation (programme_id, created_at desc) where accepted_at is null and withdrawn_at is null;
create index invitation_expires_idx on invitation (expires_at);
create index invitation_by_idx on invitation (invited_by, sent_at);

-- What was not answered, or long ago, is removed.
grant select, insert, update, delete on invitation to ${application};
grant usage on sequence invitation_seq to ${application};
