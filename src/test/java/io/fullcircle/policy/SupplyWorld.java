package io.fullcircle.policy;

import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.Rows;
import java.util.Map;

/** What interviewers and candidates of the world's programme have said besides their profiles. */
final class SupplyWorld {

    private final Map<Who, Long> people;
    private final Map<String, String> addresses;

    private final long ours;

    SupplyWorld(long ours, Map<Who, Long> people, Map<String, String> addresses) {
        this.ours = ours;
        this.people = people;
        this.addresses = addresses;
    }

    void make() {
        photo();
        addresses.put("{conflict}", conflict(Who.CANDIDATE));
        conflict(Who.COLLEAGUE);
        Rows.update(
                "insert into interviewer_application (id, programme_id, account_id, why, applied_at)"
                        + " values (nextval('interviewer_application_seq'), ?, ?, ?, now())",
                ours,
                people.get(Who.HEARING),
                Canary.of("application", "hearing"));
        addresses.put("{lapsed}", lapsed());
        addresses.put("{appealed}", lapsed());
        Rows.update(
                "insert into reliability_appeal (booking_id, kind, why, appealed_at)"
                        + " select id, 'LAPSED', ?, now() from booking where public_id = cast(? as uuid)",
                Canary.of("appeal", "interviewer"),
                addresses.get("{appealed}"));
        Rows.update(
                "insert into mock_thanks (booking_id, content, said_at)"
                        + " select id, ?, now() from booking where public_id = cast(? as uuid)",
                Canary.of("thanks", "left"),
                addresses.get("{mock-left}"));
        // Asked whether they are still there.
        Rows.update(
                "update interviewer_approval set asked_at = now() where account_id = ?", people.get(Who.INTERVIEWER));
    }

    /** With an employer that nobody has, so that it keeps nobody of them apart. */
    private String conflict(Who who) {
        return Rows.text(
                "insert into conflict_of_interest (id, public_id, account_id, employer, reason, note, declared_by, declared_at)"
                        + " values (nextval('conflict_of_interest_seq'), uuidv7(), ?, 'Nowhere', 'EMPLOYER', ?, ?, now())"
                        + " returning public_id::text",
                people.get(who),
                Canary.of("conflict", who.word()),
                people.get(who));
    }

    /** A request of long ago that nobody answered. */
    private String lapsed() {
        long booking = new Mocks(Rows::text)
                .booked(ours, people.get(Who.CANDIDATE), people.get(Who.INTERVIEWER), -900, "CONFIRMED");
        return Rows.text(
                "update booking set state = 'LAPSED', respond_by = starts_at, ended_at = starts_at where id = ?"
                        + " returning public_id::text",
                booking);
    }

    private void photo() {
        Rows.update(
                "with photo as (insert into account_photo (account_id, content) values (?, convert_to(?, 'UTF8')) returning account_id)"
                        + " update account a set photo_at = now() from photo p where a.id = p.account_id",
                people.get(Who.CANDIDATE),
                Canary.of("photo", "candidate"));
    }
}
