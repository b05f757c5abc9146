package io.fullcircle.testing;

/**
 * All rows of the database as they were at one moment, kept in a schema of that name, to come back to. Histories of migrations do not
 * count. Coming back touches only the tables that differ, so it costs little when little was changed; sequences go on from where they
 * are.
 */
public final class Snapshot {

    /** What migrations filled: a fresh installation. */
    static final String SHIPPED = "shipped";

    /** Copies each table that has rows; a table without a copy was empty. */
    private static final String TAKE = """
            do $take$
            declare name text; filled boolean;
            begin
                drop schema if exists %1$s cascade;
                create schema %1$s;
                for name in select tablename from pg_tables
                        where schemaname = 'public' and tablename not in ('flyway_schema_history', 'demo_history') loop
                    execute format('select exists (table public.%%I)', name) into filled;
                    if filled then
                        execute format('create table %1$s.%%1$I as table public.%%1$I', name);
                    end if;
                end loop;
            end $take$
            """;

    /** The tables that are not as they were. */
    private static final String CHANGED = """
            create function %1$s.changed() returns text[] language plpgsql as $changed$
            declare name text; differs boolean; found text[] := '{}';
            begin
                for name in select tablename from pg_tables
                        where schemaname = 'public' and tablename not in ('flyway_schema_history', 'demo_history') loop
                    if to_regclass('%1$s.' || quote_ident(name)) is null then
                        execute format('select exists (table public.%%I)', name) into differs;
                    else
                        execute format('with now as (select t::text from public.%%1$I t), kept as (select t::text from %1$s.%%1$I t)'
                            ' select exists (table now except all table kept) or exists (table kept except all table now)', name)
                        into differs;
                    end if;
                    if differs then
                        found := found || name;
                    end if;
                end loop;
                return found;
            end $changed$
            """;

    /** Fills a table from its copy, unseen by the triggers of the product, which have seen these rows before. */
    private static final String REFILL = """
            create function %1$s.refill(name text) returns void language plpgsql as $refill$
            declare columns text;
            begin
                select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
                where attrelid = ('public.' || quote_ident(name))::regclass and attnum > 0 and not attisdropped and attgenerated = '';
                execute format('alter table public.%%I disable trigger user', name);
                execute format('insert into public.%%1$I (%%2$s) overriding system value select %%2$s from %1$s.%%1$I', name, columns);
                execute format('alter table public.%%I enable trigger user', name);
            end $refill$
            """;

    /** The rows of a table come back once those are there that they refer to. */
    private static final String RESTORE = """
            create function %1$s.restore() returns void language plpgsql as $restore$
            declare changed text[] := %1$s.changed(); waiting text[]; again text[]; name text; empty boolean;
            begin
                if changed = '{}' then
                    return;
                end if;
                execute 'truncate ' || (select string_agg('public.' || quote_ident(n), ', ') from unnest(changed) n) || ' cascade';
                select array_agg(tablename::text) into waiting from pg_tables where schemaname = '%1$s';
                while cardinality(waiting) > 0 loop
                    again := '{}';
                    foreach name in array waiting loop
                        begin
                            execute format('select not exists (table public.%%I)', name) into empty;
                            if empty then
                                perform %1$s.refill(name);
                            end if;
                        exception when foreign_key_violation then
                            again := again || name;
                        end;
                    end loop;
                    if cardinality(again) = cardinality(waiting) then
                        raise exception 'no order for %%', again;
                    end if;
                    waiting := again;
                end loop;
            end $restore$
            """;

    private Snapshot() {}

    /** Keeps everything as it is now, in the place of what was kept under this name. */
    public static void take(Sql.Source owner, String name) {
        for (String sql : new String[] {TAKE, CHANGED, REFILL, RESTORE}) {
            Sql.update(owner, sql.formatted(name));
        }
    }

    /** Brings everything back as it was. */
    public static void restore(Sql.Source owner, String name) {
        Sql.text(owner, "select " + name + ".restore()::text");
    }

    /** Forgets what was kept. */
    public static void drop(Sql.Source owner, String name) {
        Sql.update(owner, "drop schema if exists " + name + " cascade");
    }
}
