package io.fullcircle.testing;

/**
 * All rows of the database as they were at one moment, kept in a schema of that name, to come back to. Histories of migrations do not
 * count. Coming back touches only the tables that differ, so it costs little when little was changed; sequences go on from where they
 * are.
 */
final class Snapshot {

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

    /** These tables and all that refer to them, the older first: a table is made after those that it refers to. */
    private static final String AFFECTED = """
            create function %1$s.affected(changed text[]) returns text[] language sql as $affected$
                with recursive affected (id) as (
                    select ('public.' || quote_ident(n))::regclass::oid from unnest(changed) n
                    union
                    select c.conrelid from pg_constraint c join affected a on a.id = c.confrelid where c.contype = 'f')
                select array_agg(relname::text order by oid) from pg_class join affected on oid = id
            $affected$
            """;

    /** Does its work unseen by the triggers of the product, which guard against just that. */
    private static final String EMPTY = """
            create function %1$s.empty(name text) returns void language plpgsql as $empty$
            declare filled boolean;
            begin
                execute format('select exists (table public.%%I)', name) into filled;
                if filled then
                    execute format('alter table public.%%I disable trigger user', name);
                    execute format('delete from public.%%I', name);
                    execute format('alter table public.%%I enable trigger user', name);
                end if;
            end $empty$
            """;

    private static final String REFILL = """
            create function %1$s.refill(name text) returns void language plpgsql as $refill$
            declare columns text;
            begin
                if to_regclass('%1$s.' || quote_ident(name)) is null then
                    return;
                end if;
                select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
                where attrelid = ('public.' || quote_ident(name))::regclass and attnum > 0 and not attisdropped and attgenerated = '';
                execute format('alter table public.%%I disable trigger user', name);
                execute format('insert into public.%%1$I (%%2$s) overriding system value select %%2$s from %1$s.%%1$I', name, columns);
                execute format('alter table public.%%I enable trigger user', name);
            end $refill$
            """;

    /** Does this to each table, again and again where another one has to come first. */
    private static final String EACH = """
            create function %1$s.each(waiting text[], work text) returns void language plpgsql as $each$
            declare again text[]; name text;
            begin
                while cardinality(waiting) > 0 loop
                    again := '{}';
                    foreach name in array waiting loop
                        begin
                            execute format('select %1$s.%%I($1)', work) using name;
                        exception when foreign_key_violation then
                            again := again || name;
                        end;
                    end loop;
                    if cardinality(again) = cardinality(waiting) then
                        raise exception 'no order for %%', again;
                    end if;
                    waiting := again;
                end loop;
            end $each$
            """;

    // A job that runs meanwhile holds its row and wants others: it is waited for before anything else is held.
    private static final String RESTORE = """
            create function %1$s.restore() returns void language plpgsql as $restore$
            declare affected text[];
            begin
                lock table public.stored_job in exclusive mode;
                affected := %1$s.affected(%1$s.changed());
                if affected is not null then
                    perform %1$s.each((select array_agg(n order by place desc) from unnest(affected) with ordinality t (n, place)), 'empty');
                    perform %1$s.each(affected, 'refill');
                end if;
            end $restore$
            """;

    private Snapshot() {}

    /** Keeps everything as it is now, in the place of what was kept under this name. */
    static void take(Sql.Source owner, String name) {
        for (String sql : new String[] {TAKE, CHANGED, AFFECTED, EMPTY, REFILL, EACH, RESTORE}) {
            Sql.update(owner, sql.formatted(name));
        }
    }

    /** Brings everything back as it was. */
    static void restore(Sql.Source owner, String name) {
        Sql.text(owner, "select " + name + ".restore()::text");
    }

    /** Forgets what was kept. */
    static void drop(Sql.Source owner, String name) {
        Sql.update(owner, "drop schema if exists " + name + " cascade");
    }
}
