package io.fullcircle.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Evenings so far ahead that nothing of the demo stands in the way, for journeys that need somebody's open times. */
final class Evenings {

    private final RunningServer server;
    private final Instant first;

    /** @param inDays when the first of them is, each journey's own */
    Evenings(RunningServer server, int inDays) {
        this.server = server;
        this.first = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(inDays))
                .plus(Duration.ofHours(17));
    }

    /** When one of them begins. */
    Instant at(int evening) {
        return first.plus(Duration.ofDays(evening));
    }

    /** Opens three hours of somebody's on one of them, each for mocks of an hour alone. */
    void open(String email, int evening) {
        server.update(
                "update offer_terms set lengths = '{60}', before_minutes = 0, after_minutes = 0 where account_id ="
                        + " (select id from account where email = ?)",
                email);
        window(email, at(evening), 3);
    }

    /** Opens so many hours of somebody's, on terms that let more be booked, and further ahead, than anybody gives. */
    void window(String email, Instant start, int hours) {
        Object[] span = {
            start.atOffset(ZoneOffset.UTC), start.plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC)
        };
        server.update(
                "update offer_terms set horizon_days = 120, most_a_day = 12, most_a_week = 40 where account_id ="
                        + " (select id from account where email = ?)",
                email);
        server.update(
                "delete from availability_window w using account a where a.id = w.account_id and a.email = ?"
                        + " and tstzrange(starts_at, ends_at) && tstzrange(?, ?)",
                email,
                span[0],
                span[1]);
        server.update(
                "insert into availability_window (id, public_id, account_id, starts_at, ends_at, opened_at)"
                        + " select nextval('availability_window_seq'), uuidv7(), id, ?, ?, now() from account where email = ?",
                span[0],
                span[1],
                email);
    }

    /** A mock of an hour between a candidate and an interviewer, with the time of both; its public id. */
    String booked(String candidate, String interviewer, Instant start) {
        return booked(candidate, interviewer, start, "CONFIRMED", "");
    }

    /** The same in a state of its own, where a request has the better part of a day to be answered, and with a note. */
    String booked(String candidate, String interviewer, Instant start, String state, String note) {
        String id = server.text(
                "insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,"
                        + " starts_at, ends_at, state, respond_by, note, request_id, booked_at)"
                        + " select nextval('booking_seq'), uuidv7(), m.programme_id, m.cohort_id, c.id, i.id,"
                        + " 'SOFTWARE_ENGINEER', 'SENIOR', s.at, s.at + interval '1 hour', ?,"
                        + " case when ? = 'REQUESTED' then now() + interval '20 hours' end, ?, uuidv7(), now()"
                        + " from account c join membership m on m.account_id = c.id and m.role = 'CANDIDATE', account i,"
                        + " (select cast(? as timestamptz) as at) s where c.email = ? and i.email = ? returning public_id::text",
                state,
                state,
                note,
                start.toString(),
                candidate,
                interviewer);
        server.update(
                "insert into person_claim (booking_id, account_id, during) select b.id, a.id, tstzrange(b.starts_at, b.ends_at)"
                        + " from booking b join account a on a.id in (b.candidate_id, b.interviewer_id)"
                        + " where b.public_id::text = ?",
                id);
        return id;
    }
}
