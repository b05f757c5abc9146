package io.fullcircle.policy;

import io.fullcircle.testing.Rows;
import java.util.List;
import java.util.stream.Collectors;

/** All rows of the database as they were, to come back to after each change. */
final class Kept {

    private static final String KEEP = """
            do $$
            declare name text;
            begin
                drop schema if exists kept cascade;
                create schema kept;
                for name in select tablename from pg_tables where schemaname = 'public' and tablename not in (%s) loop
                    execute format('create table kept.%%1$I as table public.%%1$I', name);
                end loop;
            end $$
            """;

    /** The rows of a table come back once those are there that they refer to. */
    private static final String BRING_BACK = """
            do $$
            declare waiting text[]; again text[]; name text;
            begin
                select array_agg(tablename::text) into waiting from pg_tables where schemaname = 'kept';
                execute 'truncate ' || (select string_agg('public.' || quote_ident(n), ', ') from unnest(waiting) n) || ' cascade';
                while cardinality(waiting) > 0 loop
                    again := '{}';
                    foreach name in array waiting loop
                        begin
                            execute format('alter table public.%1$I disable trigger user', name);
                            execute format('insert into public.%1$I table kept.%1$I', name);
                            execute format('alter table public.%1$I enable trigger user', name);
                        exception when foreign_key_violation then
                            again := again || name;
                        end;
                    end loop;
                    if cardinality(again) = cardinality(waiting) then
                        raise exception 'no order for %', again;
                    end if;
                    waiting := again;
                end loop;
            end $$
            """;

    private static final String LEFT_ALONE = "'flyway_schema_history', 'demo_history', 'principle', 'principle_text',"
            + " 'principle_applicability', 'question', 'question_principle', 'kept_principle', 'kept_applicability'";

    private Kept() {}

    /** Keeps everything as it is now. */
    static void keep() {
        Rows.update(KEEP.formatted(LEFT_ALONE));
    }

    static void bringBack() {
        Rows.update(BRING_BACK);
    }

    static void forget() {
        Rows.update("drop schema if exists kept cascade");
    }

    /** A text that changes with any row of these tables. */
    static String fingerprint(List<String> tables) {
        return tables.stream()
                .map(table -> Rows.text(
                        "select count(*) || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table
                                + " t"))
                .collect(Collectors.joining(" "));
    }
}
