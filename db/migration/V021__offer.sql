-- What interviewers offer again and again, in their own local time, and on what terms. Open times are reckoned from this whenever they are
-- asked for; none of them is stored.

create table weekly_hours (
    account_id bigint   not null references account,
    -- 1 is Monday, as everywhere in Java and in ISO 8601.
    weekday    smallint not null check (weekday between 1 and 7),
    starts     time     not null,
    -- On the next day where it is not after the start.
    ends       time     not null check (ends <> starts),
    primary key (account_id, weekday, starts)
);

-- A date that follows these hours and not those of its weekday. One row without hours says that nothing is offered on it.
create table date_hours (
    account_id bigint not null references account,
    day        date   not null,
    starts     time,
    ends       time,
    constraint date_hours_key unique nulls not distinct (account_id, day, starts),
    check ((starts is null) = (ends is null) and (starts is null or ends <> starts))
);

-- From the first day to the last, both included.
create table time_off (
    account_id bigint not null references account,
    first_day  date   not null,
    last_day   date   not null check (last_day >= first_day),
    primary key (account_id, first_day),
    constraint time_off_once exclude using gist (account_id with =, daterange(first_day, last_day, '[]') with &&)
);

-- One row for each person who has said something about it; everybody else offers on the usual terms.
create table offer_terms (
    account_id     bigint     primary key references account,
    lengths        smallint[] not null check (cardinality(lengths) > 0 and lengths <@ array[30, 45, 60, 90]::smallint[]),
    before_minutes smallint   not null check (before_minutes between 0 and 60),
    after_minutes  smallint   not null check (after_minutes between 0 and 60),
    notice_hours   smallint   not null check (notice_hours between 1 and 336),
    horizon_days   smallint   not null check (horizon_days between 7 and 120),
    most_a_day     smallint   not null check (most_a_day between 1 and 12),
    most_a_week    smallint   not null check (most_a_week between 1 and 40),
    -- Nothing is offered before this day of the person's own calendar.
    paused_until   date,
    accepts        boolean    not null,
    answer_hours   smallint   not null check (answer_hours between 1 and 72)
);

-- When a candidate likes to practise: the ISO numbers of the weekdays in their order, none for any; and between which hours.
alter table candidate_profile
    add column preferred_days text not null default '' check (preferred_days ~ '^1?2?3?4?5?6?7?$'),
    add column preferred_from time,
    add column preferred_to   time,
    add constraint candidate_profile_hours check (
        (preferred_from is null) = (preferred_to is null) and (preferred_from is null or preferred_from <> preferred_to));

grant select, insert, update, delete on weekly_hours, date_hours, time_off to ${application};
grant select, insert, update on offer_terms to ${application};
