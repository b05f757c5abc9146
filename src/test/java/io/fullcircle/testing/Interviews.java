package io.fullcircle.testing;

/** Fixture rows of the interviews: bookings and what is assigned to them. */
public final class Interviews {

    private Interviews() {}

    /**
     * A confirmed mock of 45 minutes for a senior software engineer.
     *
     * @param startsIn how far away its beginning is, as an interval of PostgreSQL: "-1 hour" has begun and is over
     * @return its id
     */
    public static long booking(long programme, long cohort, long candidate, long interviewer, String startsIn) {
        return Rows.number(
                "insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,"
                        + " starts_at, ends_at, request_id, booked_at) values (nextval('booking_seq'), uuidv7(), ?, ?, ?, ?,"
                        + " 'SOFTWARE_ENGINEER', 'SENIOR', now() + cast(? as interval),"
                        + " now() + cast(? as interval) + interval '45 minutes', uuidv7(), now() - interval '9 days') returning id",
                programme,
                cohort,
                candidate,
                interviewer,
                startsIn,
                startsIn);
    }

    /** Assigns principles to a booking in this order. */
    public static void assign(long booking, long... principles) {
        for (int i = 0; i < principles.length; i++) {
            Rows.update(
                    "insert into assigned_principle (id, booking_id, principle_id, position, assigned_at)"
                            + " values (nextval('assigned_principle_seq'), ?, ?, ?, now())",
                    booking,
                    principles[i],
                    i + 1);
        }
    }
}
