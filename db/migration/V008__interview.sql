-- What an interviewer listens for, and what they heard. A submitted scorecard is final: the database itself refuses to change it.

create sequence assigned_principle_seq start 50 increment 50;
create sequence scorecard_seq start 50 increment 50;
create sequence rating_seq start 50 increment 50;

create table assigned_principle (
    id           bigint      primary key,
    booking_id   bigint      not null references booking,
    principle_id bigint      not null references principle,
    position     integer     not null check (position between 1 and 3),
    assigned_at  timestamptz not null,
    unique (booking_id, principle_id),
    unique (booking_id, position)
);

create table scorecard (
    id           bigint      primary key,
    public_id    uuid        not null unique,
    booking_id   bigint      not null references booking,
    strengths    text        not null default '' check (length(strengths) <= 2000),
    next_step    text        not null default '' check (length(next_step) <= 2000),
    saved_at     timestamptz not null,
    submitted_at timestamptz,
    -- When the candidate may read it.
    released_at  timestamptz check (released_at >= submitted_at),
    version      integer     not null default 0,
    constraint scorecard_booking_key unique (booking_id),
    unique (id, booking_id),
    check (released_at is null or submitted_at is not null)
);
create index scorecard_released_idx on scorecard (released_at) where released_at is not null;

-- While a scorecard is a draft its ratings may be half done: no signal yet, no evidence yet.
create table rating (
    id           bigint  primary key,
    scorecard_id bigint  not null,
    booking_id   bigint  not null,
    principle_id bigint  not null,
    signal       text    check (signal in ('BELOW', 'MEETS', 'RAISES', 'NOT_OBSERVED')),
    -- What was heard; for NOT_OBSERVED why there was nothing to hear.
    evidence     text    not null default '' check (length(evidence) <= 4000),
    level        text    not null check (level in ('ENTRY', 'MID', 'SENIOR', 'PRINCIPAL')),
    version      integer not null default 0,
    foreign key (scorecard_id, booking_id) references scorecard (id, booking_id),
    constraint rating_assigned foreign key (booking_id, principle_id) references assigned_principle (booking_id, principle_id),
    unique (scorecard_id, principle_id)
);
create index rating_principle_idx on rating (principle_id);

create function scorecard_is_final() returns trigger language plpgsql as $$
begin
    if old.submitted_at is not null and (tg_op = 'DELETE'
            or (new.id, new.booking_id, new.strengths, new.next_step, new.submitted_at)
                is distinct from (old.id, old.booking_id, old.strengths, old.next_step, old.submitted_at)) then
        raise exception 'scorecard % is submitted', old.id using errcode = '23514', constraint = 'scorecard_final';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger scorecard_final before update or delete on scorecard
    for each row execute function scorecard_is_final();

create function scorecard_is_complete() returns trigger language plpgsql as $$
begin
    if new.submitted_at is not null
            and (not exists (select from assigned_principle a where a.booking_id = new.booking_id)
                or exists (select from assigned_principle a
                    left join rating r on r.scorecard_id = new.id and r.principle_id = a.principle_id
                    where a.booking_id = new.booking_id and (r.signal is null or btrim(r.evidence) = ''))) then
        raise exception 'scorecard % is not complete', new.id using errcode = '23514', constraint = 'scorecard_complete';
    end if;
    return null;
end $$;
-- Deferred to the commit, so that a scorecard and its ratings may be written in any order.
create constraint trigger scorecard_complete after insert or update on scorecard
    deferrable initially deferred for each row execute function scorecard_is_complete();

create function rating_is_final() returns trigger language plpgsql as $$
declare
    submitted timestamptz;
begin
    -- Shared: a submission that is under way is waited for, and whoever submits waits for who changes a rating.
    select s.submitted_at into submitted from scorecard s
        where s.id = case tg_op when 'DELETE' then old.scorecard_id else new.scorecard_id end for share;
    if submitted is not null then
        raise exception 'the scorecard of this rating is submitted' using errcode = '23514', constraint = 'scorecard_final';
    end if;
    if tg_op = 'UPDATE' and (new.scorecard_id, new.principle_id) is distinct from (old.scorecard_id, old.principle_id) then
        raise exception 'a rating stays where it is' using errcode = '23514', constraint = 'scorecard_final';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger rating_final before insert or update or delete on rating
    for each row execute function rating_is_final();

create function assignment_is_final() returns trigger language plpgsql as $$
begin
    if exists (select from scorecard s
            where s.submitted_at is not null
                and (tg_op <> 'INSERT' and s.booking_id = old.booking_id
                    or tg_op <> 'DELETE' and s.booking_id = new.booking_id)) then
        raise exception 'the scorecard of this assignment is submitted' using errcode = '23514', constraint = 'scorecard_final';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger assignment_final before insert or update or delete on assigned_principle
    for each row execute function assignment_is_final();

grant select, insert, delete on assigned_principle to ${application};
grant select, insert, update on scorecard, rating to ${application};
grant usage on sequence assigned_principle_seq, scorecard_seq, rating_seq to ${application};
