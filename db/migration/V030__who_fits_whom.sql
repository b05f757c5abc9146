-- Who may not meet whom in a mock, and what people say about themselves that decides who fits whom.

-- The same for one employer however its name is written; null where nothing of the name is left.
create function employer_key(name text) returns text language sql immutable parallel safe
    return nullif(regexp_replace(regexp_replace(casefold(name collate pg_unicode_fast),
        '([[:space:],.]+(inc|incorporated|ltd|limited|llc|llp|plc|gmbh|mbh|ag|kg|se|sa|sas|srl|spa|bv|nv|oy|ab|corp|corporation|co|company)[.]?)+[[:space:]]*$',
        ''), '[[:space:][:punct:]]+', '', 'g'), '');

-- What holds of a person in whatever role they meet others.
create table background (
    account_id   bigint  primary key references account,
    -- Where they work now; empty while they have not said, or work nowhere.
    employer     text    not null default '' check (length(employer) <= 80),
    employer_key text    generated always as (employer_key(employer)) stored,
    -- ISO 639 codes of what they can hold a mock in, in their order, with a space between; empty for any.
    languages    text    not null default '' check (languages ~ '^([a-z]{2}( [a-z]{2})*)?$'),
    version      integer not null default 0
);
create index background_employer_idx on background (employer_key) where employer_key is not null;

-- Names with a space between; none of them means all.
alter table interviewer_profile
    add column levels    text not null default '' check (length(levels) <= 100),
    add column families  text not null default '' check (length(families) <= 100),
    add column buckets   text not null default '' check (length(buckets) <= 200),
    add column style     text check (style in ('WARM', 'PROBING', 'SILENT', 'FAST')),
    -- Where they have interviewed, one in a line.
    add column companies text not null default '' check (length(companies) <= 500);

-- What they have done so far to prepare, in their own words.
alter table candidate_profile add column so_far text not null default '' check (length(so_far) <= 500);

create sequence conflict_of_interest_seq start 50 increment 50;

-- Declared and withdrawn, never changed: who was kept from whom, when, stays readable.
create table conflict_of_interest (
    id           bigint      primary key,
    public_id    uuid        not null unique,
    -- Whose it is; the other side is one of three: somebody, whoever has an address, or whoever works somewhere.
    account_id   bigint      not null references account,
    other_id     bigint      references account check (other_id <> account_id),
    other_email  text        check (other_email = lower(other_email) and length(other_email) between 3 and 254),
    employer     text        check (employer is null or length(employer) between 1 and 80 and employer_key(employer) is not null),
    employer_key text        generated always as (employer_key(employer)) stored,
    reason       text        not null check (reason in ('EMPLOYER', 'TEAM', 'PERSONAL')),
    note         text        not null default '' check (length(note) <= 300),
    declared_by  bigint      not null references account,
    declared_at  timestamptz not null,
    withdrawn_by bigint      references account,
    withdrawn_at timestamptz check (withdrawn_at >= declared_at),
    check (num_nonnulls(other_id, other_email, employer) = 1),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index conflict_of_interest_once on conflict_of_interest (account_id, other_id, other_email, employer_key, declared_by)
    nulls not distinct where withdrawn_at is null;
create index conflict_of_interest_other_idx on conflict_of_interest (other_id) where withdrawn_at is null;
create index conflict_of_interest_email_idx on conflict_of_interest (other_email) where withdrawn_at is null;
create index conflict_of_interest_employer_idx on conflict_of_interest (employer_key) where withdrawn_at is null;

-- Everybody whom somebody may not meet, each pair from both sides.
create view conflict_pair (account_id, other_id) as
    select f.account_id, f.other_id from conflict_of_interest f where f.withdrawn_at is null and f.other_id is not null
    union all
    select f.other_id, f.account_id from conflict_of_interest f where f.withdrawn_at is null and f.other_id is not null
    union all
    select f.account_id, a.id from conflict_of_interest f join account a on a.email = f.other_email where f.withdrawn_at is null
    union all
    select a.id, f.account_id from conflict_of_interest f join account a on a.email = f.other_email where f.withdrawn_at is null
    union all
    select f.account_id, b.account_id from conflict_of_interest f join background b on b.employer_key = f.employer_key
    where f.withdrawn_at is null
    union all
    select b.account_id, f.account_id from conflict_of_interest f join background b on b.employer_key = f.employer_key
    where f.withdrawn_at is null
    union all
    select b.account_id, o.account_id from background b join background o on o.employer_key = b.employer_key and o.account_id <> b.account_id;

-- Whom a candidate cannot be offered: a conflict of interest, or an interviewer who does not do this level, this job or this language.
create view barred_pair (candidate_id, interviewer_id) as
    select account_id, other_id from conflict_pair
    union all
    select c.account_id, i.account_id from candidate_profile c cross join interviewer_profile i
    where i.levels <> '' and c.level <> all (string_to_array(i.levels, ' '))
        or i.families <> '' and c.job_family <> all (string_to_array(i.families, ' '))
    union all
    select c.account_id, i.account_id
    from background c join background i on c.languages <> '' and i.languages <> ''
        and not string_to_array(c.languages, ' ') && string_to_array(i.languages, ' ');

grant select, insert, update on background, conflict_of_interest to ${application};
grant select on conflict_pair, barred_pair to ${application};
grant usage on sequence conflict_of_interest_seq to ${application};
