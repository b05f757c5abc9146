-- The catalogue whole: frameworks and versions of principles, questions that programmes write and review, follow-up chains, rubrics,
-- and what people practise with. What comes with the product belongs to no programme; what a programme adds belongs to it alone.

create extension if not exists pg_trgm;

-- A set of principles. The one that comes with the product belongs to no programme; a programme may put one of its own beside it.
create table framework (
    id           bigint      primary key,
    public_id    uuid        not null unique,
    programme_id bigint      references programme,
    name         text        not null check (length(name) between 1 and 120),
    created_at   timestamptz not null,
    created_by   bigint      references account,
    version      integer     not null default 0,
    constraint framework_programme_key unique nulls not distinct (programme_id)
);
create sequence framework_seq start 1050 increment 50;
insert into framework (id, public_id, programme_id, name, created_at)
values (1, '01980000-0000-7000-8000-0000f0000001', null, 'Leadership Principles', now());

-- Ids up to 1,000 belong to the principles that come with the product.
create sequence principle_seq start 1050 increment 50;
alter table principle drop constraint principle_code_key;
alter table principle drop constraint principle_number_key;
alter table principle drop constraint principle_number_check;
alter table principle drop constraint principle_name_key;
alter table principle
    add column framework_id bigint not null default 1 references framework,
    -- The newest of its versions; what was rated under an older one keeps that one.
    add column current_version smallint not null default 1 check (current_version >= 1),
    -- A principle that a newer file no longer names is asked no more; what was rated on it stays.
    add column retired_at timestamptz,
    add constraint principle_number_check check (number between 1 and 99),
    add constraint principle_code_key unique (framework_id, code),
    add constraint principle_name_key unique (framework_id, name);
alter table principle alter column framework_id drop default;
create unique index principle_number_key on principle (framework_id, number) where retired_at is null;

create table principle_version (
    principle_id bigint      not null references principle,
    version      smallint    not null check (version >= 1),
    name         text        not null check (length(name) between 1 and 120),
    made_at      timestamptz not null,
    made_by      bigint      references account,
    primary key (principle_id, version)
);
insert into principle_version (principle_id, version, name, made_at) select id, 1, name, now() from principle;

-- What we say about a version: what it is about, and what a strong, a plain and a weak signal of it sound like.
alter table principle_text drop constraint principle_text_pkey;
alter table principle_text
    add column version smallint not null default 1,
    add column strong text not null default '' check (length(strong) <= 400),
    add column plain  text not null default '' check (length(plain) <= 400),
    add column weak   text not null default '' check (length(weak) <= 400),
    add primary key (principle_id, version, language),
    add foreign key (principle_id, version) references principle_version;
alter table principle_text alter column version drop default;

-- From which level on a job family is asked; below it a principle is neither assigned nor counted.
alter table principle_applicability
    add column level_from text not null default 'ENTRY' check (level_from in ('ENTRY', 'MID', 'SENIOR', 'PRINCIPAL'));

-- Questions. A programme's own are written, reviewed, published and retired in it; those of the product belong to none.
alter table question
    add column programme_id  bigint references programme,
    add column level_to      text not null default 'PRINCIPAL' check (level_to in ('ENTRY', 'MID', 'SENIOR', 'PRINCIPAL')),
    add column for_engineers boolean not null default true,
    add column for_managers  boolean not null default true,
    add column commonness    text check (commonness in ('RARE', 'COMMON', 'COMMONPLACE')),
    add column minutes       smallint not null default 10 check (minutes between 2 and 45),
    -- What is asked after the first sentence, one part a line.
    add column parts         text not null default '' check (length(parts) <= 2000),
    add column author_id     bigint references account,
    add column changed_at    timestamptz not null default now(),
    add column version       integer not null default 0,
    add check (for_engineers or for_managers),
    add check (array_position('{ENTRY,MID,SENIOR,PRINCIPAL}'::text[], level_from) <= array_position('{ENTRY,MID,SENIOR,PRINCIPAL}'::text[], level_to));
update question set commonness = case when commonplace then 'COMMONPLACE' else 'COMMON' end;
alter table question alter column commonness set not null;
alter table question drop column commonplace;
alter table question drop constraint question_text_key;
alter table question add constraint question_text_key unique nulls not distinct (programme_id, text);
alter table question alter column changed_at drop default;
drop index question_bucket_idx;
create index question_bucket_idx on question (programme_id, bucket) where state = 'PUBLISHED';
create index question_review_idx on question (programme_id, changed_at) where state in ('DRAFT', 'IN_REVIEW');
create index question_author_idx on question (author_id) where author_id is not null;

-- Words are found whatever their ending, and with a letter or two wrong.
alter table question add column search tsvector not null generated always as (
    to_tsvector('english', text || ' ' || parts || ' ' || coalesce(pole_one, '') || ' ' || coalesce(pole_other, ''))) stored;
create index question_search_idx on question using gin (search);
create index question_text_idx on question using gin (text gin_trgm_ops);

-- Who did what to a question, with the words of a review.
create table question_change (
    id          bigint      primary key,
    question_id bigint      not null references question on delete cascade,
    kind        text        not null
        check (kind in ('WRITTEN', 'IMPORTED', 'EDITED', 'SENT', 'PUBLISHED', 'RETURNED', 'RETIRED', 'REVIVED')),
    changed_by  bigint      not null references account,
    changed_at  timestamptz not null,
    note        text        not null default '' check (length(note) <= 1000)
);
create sequence question_change_seq start 50 increment 50;
create index question_change_question_idx on question_change (question_id, changed_at);

-- A file of questions: looked at first, then done whole or not at all, and undone while nobody has used or changed what it brought.
create table question_import (
    id           bigint      primary key,
    public_id    uuid        not null unique,
    programme_id bigint      not null references programme,
    imported_by  bigint      not null references account,
    file_name    text        not null check (length(file_name) between 1 and 200),
    state        text        not null check (state in ('PREVIEW', 'DONE', 'UNDONE')),
    -- What was read from the file, until it is done or thrown away.
    content      text,
    added        integer     not null check (added >= 0),
    changed      integer     not null check (changed >= 0),
    created_at   timestamptz not null,
    done_at      timestamptz,
    undone_at    timestamptz,
    version      integer     not null default 0,
    check ((state = 'PREVIEW') = (content is not null)),
    check ((state = 'PREVIEW') = (done_at is null)),
    check ((state = 'UNDONE') = (undone_at is not null))
);
create sequence question_import_seq start 50 increment 50;
create index question_import_programme_idx on question_import (programme_id, created_at);
create index question_import_person_idx on question_import (imported_by);

-- What an import did to a question: what stood there before, nothing where it is new.
create table question_import_row (
    import_id   bigint  not null references question_import,
    question_id bigint  not null references question on delete cascade,
    -- The version that the import left; a higher one means that somebody has changed it since.
    version     integer not null,
    before      jsonb,
    primary key (import_id, question_id)
);
create index question_import_row_question_idx on question_import_row (question_id);

-- Follow-up chains: the steps that an interviewer walks with a question, hotter from one to the next.
create table follow_up_chain (
    id           bigint   primary key,
    public_id    uuid     not null unique,
    programme_id bigint   references programme,
    key          text     not null check (key ~ '^[a-z]+(-[a-z]+)*$' and length(key) <= 60),
    bucket       text     not null check (bucket in ('TECHNICAL', 'LEARNING', 'GETTING_THINGS_DONE', 'CONFLICT', 'AMBIGUITY')),
    -- A drill stays on one single point.
    kind         text     not null check (kind in ('CHAIN', 'DRILL')),
    title        text     not null check (length(title) between 1 and 80),
    minutes      smallint not null check (minutes between 5 and 15),
    constraint follow_up_chain_key unique nulls not distinct (programme_id, key),
    check (kind <> 'DRILL' or minutes >= 10)
);
create sequence follow_up_chain_seq start 1050 increment 50;

create table follow_up_step (
    chain_id  bigint   not null references follow_up_chain on delete cascade,
    position  smallint not null check (position between 1 and 12),
    type      text     not null check (type in
        ('CLARIFY', 'METRIC', 'OWN_PART', 'FAILURE', 'DO_BETTER', 'DIRECT_CHALLENGE', 'TOO_GENERAL')),
    challenge smallint not null check (challenge between 1 and 5),
    text      text     not null check (length(text) between 1 and 300),
    primary key (chain_id, position)
);

-- An answer that fits no branch leads to the next step; a branch without a step ends the chain.
create table follow_up_branch (
    chain_id      bigint   not null,
    step_position smallint not null,
    position      smallint not null check (position between 1 and 6),
    answer        text     not null check (length(answer) between 1 and 80),
    to_position   smallint,
    primary key (chain_id, step_position, position),
    foreign key (chain_id, step_position) references follow_up_step on delete cascade,
    foreign key (chain_id, to_position) references follow_up_step,
    check (to_position > step_position)
);

create table chain_question (
    chain_id    bigint not null references follow_up_chain on delete cascade,
    question_id bigint not null references question on delete cascade,
    primary key (chain_id, question_id)
);
create index chain_question_question_idx on chain_question (question_id);

-- Rubrics: what BELOW, MEETS and RAISES sound like, per principle and level. A version is never changed, only followed by a newer one;
-- a programme's own stands in front of the product's.
create table rubric (
    id           bigint      primary key,
    public_id    uuid        not null unique,
    programme_id bigint      references programme,
    principle_id bigint      not null references principle,
    level        text        not null check (level in ('ENTRY', 'MID', 'SENIOR', 'PRINCIPAL')),
    version      smallint    not null check (version >= 1),
    made_at      timestamptz not null,
    made_by      bigint      references account,
    reason       text        not null default '' check (length(reason) <= 300),
    constraint rubric_version_key unique nulls not distinct (programme_id, principle_id, level, version)
);
create sequence rubric_seq start 1050 increment 50;
create index rubric_principle_idx on rubric (principle_id, level);
create index rubric_person_idx on rubric (made_by) where made_by is not null;

create table rubric_anchor (
    rubric_id bigint not null references rubric,
    signal    text   not null check (signal in ('BELOW', 'MEETS', 'RAISES')),
    language  text   not null check (language in ('en', 'de')),
    text      text   not null check (length(text) between 20 and 600),
    primary key (rubric_id, signal, language)
);

-- A rating keeps what it was made under. Empty on ratings of before there were rubrics.
alter table rating
    add column principle_version smallint,
    add column rubric_id bigint references rubric,
    add foreign key (principle_id, principle_version) references principle_version;
create index rating_rubric_idx on rating (rubric_id);

-- What is marked in an answer, each with one sentence that a candidate can act on. Shares are those of the guide, of the mistakes in
-- what is said.
create table feedback_tag (
    id       smallint primary key,
    key      text     not null unique check (key ~ '^[a-z]+(-[a-z]+)*$' and length(key) <= 60),
    kind     text     not null check (kind in ('MISTAKE', 'RULE', 'LIKED', 'DISLIKED')),
    share    smallint check (share between 1 and 100),
    part_of  smallint references feedback_tag,
    position smallint not null unique
);
create table feedback_tag_text (
    tag_id   smallint not null references feedback_tag,
    language text     not null check (language in ('en', 'de')),
    name     text     not null check (length(name) between 1 and 80),
    act      text     not null check (length(act) between 1 and 240),
    primary key (tag_id, language)
);

-- What a candidate can ask at the end.
create table closing_question (
    id       smallint primary key,
    key      text     not null unique check (key ~ '^[a-z]+(-[a-z]+)*$' and length(key) <= 60),
    topic    text     not null check (topic in ('TEAM', 'WORK', 'CUSTOMER', 'GROWTH', 'ROLE')),
    text     text     not null unique check (length(text) between 20 and 300),
    position smallint not null unique
);
create table closing_question_text (
    closing_question_id smallint not null references closing_question,
    language            text     not null check (language in ('en', 'de')),
    shows               text     not null check (length(shows) between 1 and 240),
    primary key (closing_question_id, language)
);

-- Sentences that carry a principle without its name.
create table paraphrase (
    principle_id bigint   not null references principle,
    position     smallint not null,
    text         text     not null unique check (length(text) between 20 and 300),
    primary key (principle_id, position)
);

-- How an interviewer may play it: 1 is depth, terse, gentle; 3 is breadth, warm, hard.
create table persona (
    id       smallint primary key,
    key      text     not null unique check (key ~ '^[a-z]+(-[a-z]+)*$' and length(key) <= 60),
    breadth  smallint not null check (breadth between 1 and 3),
    warmth   smallint not null check (warmth between 1 and 3),
    pressure smallint not null check (pressure between 1 and 3),
    position smallint not null unique
);
create table persona_text (
    persona_id smallint not null references persona,
    language   text     not null check (language in ('en', 'de')),
    name       text     not null check (length(name) between 1 and 60),
    play       text     not null check (length(play) between 1 and 400),
    primary key (persona_id, language)
);

-- What an interviewer has put together for a mock: the questions in their order, each with the chain to walk, and how to play it.
create table interview_kit (
    booking_id bigint      primary key references booking,
    persona_id smallint    references persona,
    changed_at timestamptz not null,
    version    integer     not null default 0
);
create table kit_question (
    booking_id  bigint   not null references interview_kit on delete cascade,
    question_id bigint   not null references question,
    position    smallint not null check (position between 1 and 20),
    chain_id    bigint   references follow_up_chain,
    primary key (booking_id, question_id),
    constraint kit_question_position_key unique (booking_id, position) deferrable initially deferred
);
create index kit_question_question_idx on kit_question (question_id);
create index kit_question_chain_idx on kit_question (chain_id);

-- What was asked in a mock and how it went; final with the scorecard.
create table asked_question (
    booking_id  bigint      not null references booking,
    question_id bigint      not null references question,
    outcome     text        not null check (outcome in ('ANSWERED', 'PARTLY', 'PASSED')),
    asked_at    timestamptz not null,
    primary key (booking_id, question_id)
);
create index asked_question_question_idx on asked_question (question_id);

create function asked_is_final() returns trigger language plpgsql as $$
begin
    if exists (select from scorecard s
            where s.submitted_at is not null
                and (tg_op <> 'INSERT' and s.booking_id = old.booking_id
                    or tg_op <> 'DELETE' and s.booking_id = new.booking_id)) then
        raise exception 'the scorecard of this mock is submitted' using errcode = '23514', constraint = 'scorecard_final';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger asked_final before insert or update or delete on asked_question
    for each row execute function asked_is_final();

grant select on framework, principle_version, follow_up_chain, follow_up_step, follow_up_branch, chain_question, rubric, rubric_anchor,
    feedback_tag, feedback_tag_text, closing_question, closing_question_text, paraphrase, persona, persona_text,
    question_change, question_import, question_import_row, interview_kit, kit_question, asked_question to ${application};
grant insert, update on framework, principle, question to ${application};
grant insert on principle_version, principle_text, rubric, rubric_anchor, question_change to ${application};
grant insert, update, delete on principle_applicability, question_import, interview_kit, kit_question, asked_question to ${application};
grant insert, delete on question_principle, question_import_row, chain_question to ${application};
-- Only the undoing of an import takes questions away, and only those that nothing refers to.
grant delete on question to ${application};
grant usage on sequence framework_seq, principle_seq, question_seq, question_change_seq, question_import_seq, rubric_seq to ${application};
