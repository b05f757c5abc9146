package io.fullcircle.testing;

import java.time.Instant;
import java.time.ZoneOffset;

/** Fixture rows that a booking needs: who is approved, who prepares for what, open windows. The mocks themselves are {@link Mocks}. */
public final class Bookings {

    private Bookings() {}

    /** Says that the programme has approved this interviewer; anybody else will do as who said so. */
    public static void approve(long programme, long account) {
        Rows.update(
                "insert into interviewer_approval (id, programme_id, account_id, approved_by, approved_at)"
                        + " select nextval('interviewer_approval_seq'), ?, ?, min(id), now() from account where id <> ?",
                programme,
                account,
                account);
    }

    /** Says that this candidate prepares to be a senior software engineer. */
    public static void target(long account) {
        Rows.update(
                "insert into candidate_profile (account_id, job_family, level)"
                        + " values (?, 'SOFTWARE_ENGINEER', 'SENIOR')",
                account);
    }

    /** Lets somebody offer mocks of an hour alone, as many as there is room for, up to an hour before they begin. */
    public static void hourly(long account) {
        Rows.update(
                "insert into offer_terms (account_id, lengths, before_minutes, after_minutes, notice_hours, horizon_days, most_a_day,"
                        + " most_a_week, accepts, answer_hours) values (?, '{60}', 0, 0, 1, 60, 12, 40, true, 24)",
                account);
    }

    /** A window of so many hours. */
    public static void open(long account, Instant start, int hours) {
        Rows.update(
                "insert into availability_window (id, public_id, account_id, starts_at, ends_at, opened_at)"
                        + " values (nextval('availability_window_seq'), uuidv7(), ?, ?, ?, now())",
                account,
                start.atOffset(ZoneOffset.UTC),
                start.plusSeconds(hours * 3600L).atOffset(ZoneOffset.UTC));
    }
}
