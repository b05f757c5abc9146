-- How much each thing that speaks for an open time counts in a programme. A change adds a version, the newest counts; a programme
-- without one has the usual weights, which the code knows.
create table matching_weights (
    programme_id bigint      not null references programme,
    version      integer     not null check (version > 0),
    gap          integer     not null check (gap between 0 and 100),
    strength     integer     not null check (strength between 0 and 100),
    level        integer     not null check (level between 0 and 100),
    new_voice    integer     not null check (new_voice between 0 and 100),
    three_voices integer     not null check (three_voices between 0 and 100),
    style        integer     not null check (style between 0 and 100),
    load         integer     not null check (load between 0 and 100),
    links        integer     not null check (links between 0 and 100),
    language     integer     not null check (language between 0 and 100),
    hour         integer     not null check (hour between 0 and 100),
    changed_by   bigint      not null references account,
    changed_at   timestamptz not null,
    primary key (programme_id, version)
);

grant select, insert on matching_weights to ${application};
