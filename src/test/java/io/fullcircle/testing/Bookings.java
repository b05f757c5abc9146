package io.fullcircle.testing;

import io.fullcircle.shared.access.Role;
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

    /** Somebody who waits for whoever has time, for three weeks, and is offered an hour that is open and kept for them for another hour. */
    public static void offered(long programme, long candidate, long interviewer, Instant start) {
        open(interviewer, start, 1);
        Rows.update(
                "with e as (insert into waiting_entry (id, public_id, programme_id, candidate_id, lengths, last_day, joined_at)"
                        + " values (nextval('waiting_entry_seq'), uuidv7(), ?, ?, '{60}', current_date + 21, now()) returning *),"
                        + " h as (insert into time_hold (id, candidate_id, interviewer_id, starts_at, ends_at, held_at, held_until,"
                        + " offered) select nextval('time_hold_seq'), e.candidate_id, ?, s.at, s.at + interval '1 hour', now(),"
                        + " now() + interval '1 hour', true from e, (select cast(? as timestamptz) as at) s returning *),"
                        + " c as (insert into person_claim (hold_id, account_id, during) select h.id, a.id,"
                        + " tstzrange(h.starts_at, h.ends_at) from h join account a on a.id in (h.candidate_id, h.interviewer_id))"
                        + " insert into waiting_offer (id, public_id, entry_id, interviewer_id, starts_at, ends_at, hold_id,"
                        + " offered_at, answer_by) select nextval('waiting_offer_seq'), uuidv7(), e.id, h.interviewer_id,"
                        + " h.starts_at, h.ends_at, h.id, h.held_at, h.held_until from e, h",
                programme,
                candidate,
                interviewer,
                start.toString());
    }

    /** An interviewer whom the programme has approved and who has four hours; their account. */
    public static long offering(long programme, String email, Instant start) {
        long account = People.account(email, "x");
        People.member(programme, null, account, Role.INTERVIEWER);
        People.describe(account, "Engineer", 1);
        approve(programme, account);
        open(account, start, 4);
        return account;
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
