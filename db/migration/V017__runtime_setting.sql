-- Settings that an administrator changes while the installation runs. Only what was changed; the default is the code's.

create table runtime_setting (
    name       text        primary key check (name ~ '^[A-Z][A-Z_]{2,39}$'),
    value      text        not null check (length(value) <= 500),
    changed_at timestamptz not null,
    changed_by bigint      not null references account
);

grant select, insert, update, delete on runtime_setting to ${application};
