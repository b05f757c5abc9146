package io.fullcircle.policy;

import io.fullcircle.testing.Rows;
import java.util.Map;

/** What interviewers and candidates of the world's programme have said besides their profiles. */
final class SupplyWorld {

    private final Map<Who, Long> people;
    private final Map<String, String> addresses;

    SupplyWorld(Map<Who, Long> people, Map<String, String> addresses) {
        this.people = people;
        this.addresses = addresses;
    }

    void make() {
        addresses.put("{conflict}", conflict(Who.CANDIDATE));
        conflict(Who.COLLEAGUE);
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
}
