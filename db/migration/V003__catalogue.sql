-- The catalogue: the principles that interviews look for, whom they are asked of, and the questions that can probe them.
-- The application reads these tables and writes none of them; their rows come with the product (V004).

create table principle (
    id     bigint primary key,
    code   text     not null unique check (code ~ '^[A-Z][A-Z_]{1,59}$'),
    number smallint not null unique check (number between 1 and 16),
    name   text     not null unique check (length(name) between 1 and 120)
);

-- Names stay as the real interview says them; what we say about a principle is there in every language of the product.
create table principle_text (
    principle_id bigint not null references principle,
    language     text   not null check (language in ('en', 'de')),
    description  text   not null check (length(description) between 1 and 600),
    primary key (principle_id, language)
);

create table principle_applicability (
    principle_id bigint not null references principle,
    job_family   text   not null check (job_family in ('SOFTWARE_ENGINEER', 'ENGINEERING_MANAGER')),
    kind         text   not null check (kind in ('ALWAYS', 'BY_HAND', 'NEVER')),
    primary key (principle_id, job_family)
);

-- Ids up to 1,000 belong to the questions that come with the product, so that a later migration can name them.
create sequence question_seq start 1050 increment 50;

create table question (
    id          bigint primary key,
    public_id   uuid    not null unique,
    bucket      text    not null
        check (bucket in ('TECHNICAL', 'LEARNING', 'GETTING_THINGS_DONE', 'CONFLICT', 'AMBIGUITY')),
    text        text    not null unique check (length(text) between 20 and 600),
    level_from  text    not null check (level_from in ('ENTRY', 'MID', 'SENIOR', 'PRINCIPAL')),
    commonplace boolean not null,
    state       text    not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED')),
    pole_one    text check (length(pole_one) between 1 and 60),
    pole_other  text check (length(pole_other) between 1 and 60),
    -- An ambiguous question holds two opposing ideas, and no other kind does.
    check ((bucket = 'AMBIGUITY') = (pole_one is not null and pole_other is not null)),
    check ((pole_one is null) = (pole_other is null))
);
create index question_bucket_idx on question (bucket) where state = 'PUBLISHED';

-- What a question can probe. Candidates never read this table in any form.
create table question_principle (
    question_id  bigint not null references question,
    principle_id bigint not null references principle,
    primary key (question_id, principle_id)
);
create index question_principle_principle_idx on question_principle (principle_id);

grant select on principle, principle_text, principle_applicability, question, question_principle to ${application};
