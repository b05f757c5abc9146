package io.fullcircle.testing;

import java.util.UUID;

/**
 * Fixture rows: mocks and what was heard in them, as their tables keep them, in the container ({@code new Mocks(Rows::text)}) and behind
 * a running server.
 */
public final class Mocks {

    private final Database database;

    /** Runs one statement and gives the first column of its first row. */
    @FunctionalInterface
    public interface Database {
        String text(String sql, Object... parameters);
    }

    public Mocks(Database database) {
        this.database = database;
    }

    /**
     * A mock of an hour for a senior software engineer, in the candidate's present cohort of the programme.
     *
     * @param startsIn hours from now until it begins, negative for the past
     * @param state of the booking
     * @return its id
     */
    public long booked(long programme, long candidate, long interviewer, int startsIn, String state) {
        return id(
                "insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,"
                        + " starts_at, ends_at, state, request_id, booked_at)"
                        + " select nextval('booking_seq'), uuidv7(), m.programme_id, m.cohort_id, m.account_id, ?,"
                        + " 'SOFTWARE_ENGINEER', 'SENIOR', now() + ? * interval '1 hour', now() + (? + 1) * interval '1 hour',"
                        + " ?, ?, now() - interval '90 days' from membership m"
                        + " where m.programme_id = ? and m.account_id = ? and m.role = 'CANDIDATE' and m.ended_at is null"
                        + " returning id",
                interviewer,
                startsIn,
                startsIn,
                state,
                UUID.randomUUID(),
                programme,
                candidate);
    }

    /** Lets a mock hold a principle. */
    public void assigned(long booking, long principle) {
        id(
                "insert into assigned_principle (id, booking_id, principle_id, position, assigned_at)"
                        + " select nextval('assigned_principle_seq'), ?, ?,"
                        + " (select count(*) + 1 from assigned_principle where booking_id = ?), now() returning id",
                booking,
                principle,
                booking);
    }

    /**
     * The feedback on a mock, submitted and released.
     *
     * @param heard by turns a principle's id, the signal, and the evidence
     */
    public void feedback(long booking, Object... heard) {
        long card = id(
                "insert into scorecard (id, public_id, booking_id, saved_at)"
                        + " values (nextval('scorecard_seq'), uuidv7(), ?, now()) returning id",
                booking);
        for (int i = 0; i < heard.length; i += 3) {
            long principle = ((Number) heard[i]).longValue();
            assigned(booking, principle);
            id(
                    "insert into rating (id, scorecard_id, booking_id, principle_id, signal, evidence, level)"
                            + " select nextval('rating_seq'), ?, b.id, ?, ?, ?, b.level from booking b where b.id = ?"
                            + " returning id",
                    card,
                    principle,
                    heard[i + 1],
                    heard[i + 2],
                    booking);
        }
        id("update scorecard set submitted_at = now(), released_at = now() where id = ? returning id", card);
    }

    /** A mock in the past with its feedback; returns its id. */
    public long held(long programme, long candidate, long interviewer, int hoursAgo, Object... heard) {
        long booking = booked(programme, candidate, interviewer, -hoursAgo, "COMPLETED");
        feedback(booking, heard);
        return booking;
    }

    private long id(String sql, Object... parameters) {
        return Long.parseLong(database.text(sql, parameters));
    }
}
