package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.testing.Rows;
import java.util.Map;

/** What has to be true of promises, of what is kept and of what is offered, whatever people have done with them at once. */
final class Contended {

    /** As the bookings alone say it: what keeps them apart is not asked. */
    private static final String OVERLAPS = """
            with promised as (
                select id, candidate_id as person, tstzrange(starts_at, ends_at) as during
                from booking where state in ('REQUESTED', 'CONFIRMED')
                union all
                select id, interviewer_id, tstzrange(starts_at - interval '10 minutes', ends_at + interval '15 minutes')
                from booking where state in ('REQUESTED', 'CONFIRMED')
            )
            select count(*) from promised a join promised b on a.person = b.person and a.id < b.id and a.during && b.during
            """;

    /** Bookings that do not have exactly the time that they should have. */
    private static final String ASTRAY = """
            select count(*) from booking b,
                lateral (select count(*) as all_of_it, count(*) filter (where
                        c.account_id = b.candidate_id and c.during = tstzrange(b.starts_at, b.ends_at)
                        or c.account_id = b.interviewer_id and c.during
                            = tstzrange(b.starts_at - interval '10 minutes', b.ends_at + interval '15 minutes')) as right_of_it
                    from person_claim c where c.booking_id = b.id) c,
                lateral (select case when b.state in ('REQUESTED', 'CONFIRMED') then 2 else 0 end as wanted) w
            where c.all_of_it <> w.wanted or c.right_of_it <> w.wanted
            """;

    private static final String LOST = """
            select count(*) from booking b where b.state = 'RESCHEDULED'
                and (select count(*) from booking n where n.replaces = b.id) <> 1
            """;

    /** Mocks in whose place more than one stands now. */
    private static final String TWICE = """
            select count(*) from (select replaces from booking where state in ('REQUESTED', 'CONFIRMED') and replaces is not null
                group by replaces having count(*) > 1) twice
            """;

    /** Times that are kept for somebody and not for both, for the list and not of the interviewer alone, or two at once on one's forms. */
    private static final String LOOSE = """
            select count(*) from time_hold h where (select count(*) from person_claim c where c.hold_id = h.id)
                    <> case when h.candidate_id is null then 1 else 2 end
                or exists (select from time_hold o where o.candidate_id = h.candidate_id and o.id <> h.id
                    and not o.offered and not h.offered)
            """;

    /** Offers that stand and keep nothing, or keep another time than they say. */
    private static final String HOLLOW = """
            select count(*) from waiting_offer o left join time_hold h on h.id = o.hold_id
            where o.state = 'OPEN' and (h.starts_at, h.ends_at, h.interviewer_id) is distinct from (o.starts_at, o.ends_at, o.interviewer_id)
            """;

    private Contended() {}

    /** @param outcomes what was done and refused, for who has to find out why */
    static void assertSound(Map<String, Integer> outcomes) {
        assertEquals(0, Rows.number(OVERLAPS), () -> "in two places at once " + outcomes);
        assertEquals(0, Rows.number(ASTRAY), () -> "not exactly its time " + outcomes);
        assertEquals(0, Rows.number(LOST), () -> "moved to nowhere " + outcomes);
        assertEquals(0, Rows.number(TWICE), () -> "replaced twice " + outcomes);
        assertEquals(0, Rows.number(LOOSE), () -> "kept by halves " + outcomes);
        assertEquals(0, Rows.number(HOLLOW), () -> "offered and not kept " + outcomes);
    }
}
