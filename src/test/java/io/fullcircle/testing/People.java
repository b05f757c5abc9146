package io.fullcircle.testing;

import io.fullcircle.shared.access.Role;

/** Fixture rows: accounts, programmes, cohorts, memberships, as a test needs them. Each returns its id. */
public final class People {

    private People() {}

    /** Somebody who has agreed to whatever privacy notice there is. */
    public static long account(String email, String passwordHash) {
        return Rows.number(
                "with a as (insert into account (id, public_id, email, display_name, password_hash, created_at)"
                        + " values (nextval('account_seq'), uuidv7(), ?, initcap(split_part(?, '@', 1)), ?, now()) returning id)"
                        + " insert into consent (account_id, notice_version, given_at) select id, 1000, now() from a"
                        + " returning account_id",
                email,
                email,
                passwordHash);
    }

    public static long programme(String name) {
        return Rows.number(
                "insert into programme (id, public_id, name, created_at)"
                        + " values (nextval('programme_seq'), uuidv7(), ?, now()) returning id",
                name);
    }

    /** A cohort of senior software engineers that began today. */
    public static long cohort(long programme, String name) {
        return Rows.number(
                "insert into cohort (id, public_id, programme_id, name, job_family, level, starts_on, ends_on, created_at)"
                        + " values (nextval('cohort_seq'), uuidv7(), ?, ?, 'SOFTWARE_ENGINEER', 'SENIOR', current_date,"
                        + " current_date + 84, now()) returning id",
                programme,
                name);
    }

    /** @param cohort null for a role in no cohort */
    public static long member(long programme, Long cohort, long account, Role role) {
        return Rows.number(
                "insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)"
                        + " values (nextval('membership_seq'), uuidv7(), ?, cast(? as bigint), ?, ?, now()) returning id",
                programme,
                cohort,
                account,
                role.name());
    }

    /** Says something about an interviewer, who hears these principles best. */
    public static void describe(long account, String headline, long... principles) {
        Rows.update(
                "insert into interviewer_profile (account_id, headline, years_interviewing, level, bar_raiser)"
                        + " values (?, ?, 5, 'SENIOR', false)",
                account,
                headline);
        for (long principle : principles) {
            Rows.update(
                    "insert into interviewer_strength (account_id, principle_id) values (?, ?)", account, principle);
        }
    }

    /** Public id of the row with this id, as text. */
    public static String publicId(String table, long id) {
        return Rows.text("select public_id::text from " + table + " where id = ?", id);
    }
}
