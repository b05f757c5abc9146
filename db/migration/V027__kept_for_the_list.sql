-- A freed time is kept for the whole list, in the transaction that frees it, until somebody has looked whom it suits: for nobody in particular.

alter table time_hold alter column candidate_id drop not null;
alter table time_hold add constraint time_hold_for_whom check (candidate_id is not null or offered);

-- What was kept on a form of late, so that it is not kept again and again.
create table time_kept (
    candidate_id   bigint      not null references account,
    interviewer_id bigint      not null references account,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    kept_until     timestamptz not null
);
create index time_kept_candidate_idx on time_kept (candidate_id);

grant select, insert, delete on time_kept to ${application};
