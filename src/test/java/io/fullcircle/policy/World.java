package io.fullcircle.policy;

import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.Bookings;
import io.fullcircle.testing.Catalogues;
import io.fullcircle.testing.Mocks;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A small installation with a mark ({@link Canary}) in every private field: two programmes, their cohorts and people, and a mock in each
 * state between the candidate and the interviewer.
 */
final class World {

    /** The principle that a mock of this state listens for. None is asked of engineers as long as the world stands. */
    private static final Map<String, Long> PRINCIPLES =
            Map.of("coming", 6L, "held", 9L, "draft", 12L, "sealed", 11L, "released", 10L, "off", 13L, "left", 14L);

    private static final UUID WINDOW = UUID.fromString("01890000-0000-7000-8000-0000000c0ffe");
    private static final UUID MAIL = UUID.fromString("01890000-0000-7000-8000-00000000f00d");

    private final Mocks mocks = new Mocks(Rows::text);
    private final String hash;
    private final Instant slot = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.HOURS);
    private final Map<Who, Long> people = new EnumMap<>(Who.class);
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Pattern> others = new LinkedHashMap<>();

    private long ours;
    private long theirs;
    private long seniors;
    private long juniors;

    World(String hash) {
        this.hash = hash;
    }

    /** Fills the fresh database. */
    void make() {
        catalogue();
        ours = programme("ours");
        theirs = programme("theirs");
        seniors = cohort(ours, "seniors");
        juniors = cohort(ours, "juniors");
        cohort(theirs, "others");
        accounts();
        profiles();
        coming();
        Instant offered = slot.plus(Duration.ofDays(3));
        addresses.put("{offer}", Bookings.offered(ours, id(Who.CLASSMATE), id(Who.INTERVIEWER), offered));
        past();
        leave();
        mail();
        invitation();
        new QuestionWorld(ours, PRINCIPLES.get("off"), people, addresses).make();
        new SupplyWorld(ours, people, addresses).make();
        // For a principle that no mock holds, and one that nobody is asked about.
        Catalogues.rubric(ours, 1, id(Who.HEAD), Canary.of("anchor", "ours"));
        Catalogues.principle(theirs, "OF_THEIRS", Canary.of("framework", "theirs"), "NEVER");
        addresses.put("{slot}", slot.toString());
        addresses.put(
                "{day}", LocalDate.ofInstant(slot, ZoneOffset.UTC).plusDays(2).toString());
        addresses.put("{window}", WINDOW.toString());
        others.put("slot:interviewer", Pattern.compile(Pattern.quote(slot.toString())));
        others.put("window:interviewer", Pattern.compile(WINDOW.toString()));
        others.put("target:candidate", Pattern.compile("(?<![0-9a-f-])2031(?![0-9a-f-])|2031-02-03"));
        others.put("strength:interviewer", Pattern.compile("value=\"15\"[^>]*checked|checked[^>]*value=\"15\""));
    }

    /** The address with the ids of this world in place of what stands in braces. */
    String address(String template, String state) {
        String address = template.replace("{mock}", "{mock-" + state + "}").replace("{programme}", "{ours}");
        for (Map.Entry<String, String> entry : addresses.entrySet()) {
            address = address.replace(entry.getKey(), entry.getValue());
        }
        if (address.matches(".*\\{[a-z-]+\\}.*")) {
            throw new IllegalArgumentException(address);
        }
        return address;
    }

    /** Notes the sign-ins of the candidate, who has two. */
    void signedIn() {
        addresses.put(
                "{sign-in-candidate}",
                Rows.text(
                        "select public_id::text from sign_in where account_id = ? order by id desc limit 1",
                        id(Who.CANDIDATE)));
    }

    /** How fields are recognised that hold no text. */
    Map<String, Pattern> others() {
        return others;
    }

    /** Puts marks into the catalogue, and lets nobody be asked about what bears one. */
    private static void catalogue() {
        PRINCIPLES.forEach((state, id) -> {
            Rows.update("update principle set name = ? where id = ?", Canary.of("principle", state), id);
            Rows.update("update principle_applicability set kind = 'NEVER' where principle_id = ?", id);
        });
    }

    private long programme(String name) {
        long id = People.programme(Canary.of("programme", name));
        addresses.put("{" + name + "}", People.publicId("programme", id));
        return id;
    }

    private long cohort(long programme, String name) {
        long id = People.cohort(programme, Canary.of("cohort", name));
        addresses.put("{" + name + "}", People.publicId("cohort", id));
        return id;
    }

    private void accounts() {
        for (Who who : Who.values()) {
            if (who != Who.ANONYMOUS) {
                long id = People.account(who.email(), hash);
                Rows.update("update account set display_name = ? where id = ?", Canary.of("name", who.word()), id);
                people.put(who, id);
                addresses.put("{" + who.word() + "}", People.publicId("account", id));
            }
        }
        member(ours, seniors, Who.CANDIDATE, Role.CANDIDATE);
        member(ours, seniors, Who.CLASSMATE, Role.CANDIDATE);
        member(ours, seniors, Who.FORMER, Role.CANDIDATE);
        member(ours, null, Who.INTERVIEWER, Role.INTERVIEWER);
        member(ours, null, Who.COLLEAGUE, Role.INTERVIEWER);
        member(ours, seniors, Who.LEAD, Role.LEAD);
        member(ours, seniors, Who.HEARING, Role.LEAD);
        People.member(ours, null, id(Who.HEARING), Role.INTERVIEWER);
        member(ours, null, Who.HEAD, Role.LEAD);
        member(ours, juniors, Who.NEIGHBOUR, Role.LEAD);
        member(theirs, null, Who.STRANGER, Role.LEAD);
        Rows.update(
                "insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', now())",
                id(Who.ADMINISTRATOR));
    }

    private void member(long programme, Long cohort, Who who, Role role) {
        long id = People.member(programme, cohort, id(who), role);
        addresses.put("{member-" + who.word() + "}", People.publicId("membership", id));
    }

    private void profiles() {
        Bookings.target(id(Who.CANDIDATE));
        Bookings.target(id(Who.CLASSMATE));
        Rows.update(
                "update candidate_profile set target_date = date '2031-02-03' where account_id = ?", id(Who.CANDIDATE));
        People.describe(id(Who.INTERVIEWER), Canary.of("headline", "interviewer"), 15);
        People.describe(id(Who.HEARING), Canary.of("headline", "hearing"), 8);
        Rows.update(
                "update interviewer_profile set call_link = ? where account_id = ?",
                "https://call.example/" + Canary.of("link", "interviewer"),
                id(Who.INTERVIEWER));
        Bookings.approve(ours, id(Who.INTERVIEWER));
        Bookings.open(id(Who.INTERVIEWER), slot, 1);
        Rows.update("update availability_window set public_id = ?", WINDOW);
        String off = LocalDate.ofInstant(slot, ZoneOffset.UTC).plusDays(9).toString();
        addresses.put("{off}", off);
        Rows.update("insert into date_hours (account_id, day) values (?, cast(? as date))", id(Who.INTERVIEWER), off);
        Rows.update(
                "insert into time_off (account_id, first_day, last_day) values (?, cast(? as date), cast(? as date))",
                id(Who.INTERVIEWER),
                off,
                off);
        calendar();
    }

    /** Read an hour ago, and not due while the world stands. */
    private void calendar() {
        addresses.put(
                "{calendar}",
                Rows.text(
                        "insert into busy_calendar (id, public_id, account_id, name, address, created_at, next_attempt_at, synced_at,"
                                + " read_at, reaches) values (nextval('busy_calendar_seq'), uuidv7(), ?, ?, ?, now(),"
                                + " now() + interval '1 day', now() - interval '1 hour', now(), now()) returning public_id::text",
                        id(Who.INTERVIEWER),
                        Canary.of("calendar", "interviewer"),
                        "https://localhost:1/" + Canary.of("secret", "interviewer") + "/basic.ics"));
    }

    private void coming() {
        mock("coming", Who.CANDIDATE, 24, "CONFIRMED");
        mock("held", Who.CANDIDATE, -3, "CONFIRMED");
        long draft = mock("draft", Who.CANDIDATE, -6, "CONFIRMED");
        Rows.update(
                "insert into scorecard (id, public_id, booking_id, strengths, next_step, saved_at)"
                        + " values (nextval('scorecard_seq'), uuidv7(), ?, ?, ?, now())",
                draft,
                Canary.of("summary", "draft"),
                Canary.of("next", "draft"));
        Rows.update(
                "insert into rating (id, scorecard_id, booking_id, principle_id, evidence, level)"
                        + " select nextval('rating_seq'), id, booking_id, ?, ?, 'SENIOR' from scorecard where booking_id = ?",
                PRINCIPLES.get("draft"),
                Canary.of("evidence", "draft"),
                draft);
        long off = mock("off", Who.CANDIDATE, 72, "CONFIRMED");
        Rows.update(
                "update booking set state = 'CANCELLED', ended_by = ?, ended_at = now(), reason = ? where id = ?",
                id(Who.INTERVIEWER),
                Canary.of("reason", "off"),
                off);
        long asked = mocks.booked(ours, id(Who.CANDIDATE), id(Who.INTERVIEWER), 96, "CONFIRMED");
        Rows.update(
                "update booking set state = 'REQUESTED', respond_by = starts_at, note = ? where id = ?",
                Canary.of("note", "asked"),
                asked);
        addresses.put("{mock-asked}", People.publicId("booking", asked));
        mocks.booked(ours, id(Who.CANDIDATE), id(Who.HEARING), 48, "CONFIRMED");
    }

    private void past() {
        heard("sealed", Who.CANDIDATE, -40);
        Rows.update("update scorecard set released_at = null where submitted_at is not null");
        heard("released", Who.CANDIDATE, -30);
        heard("left", Who.FORMER, -60);
    }

    private void heard(String state, Who candidate, int startsIn) {
        long booking = mock(state, candidate, startsIn, "COMPLETED");
        long card = Rows.number(
                "insert into scorecard (id, public_id, booking_id, strengths, next_step, saved_at)"
                        + " values (nextval('scorecard_seq'), uuidv7(), ?, ?, ?, now()) returning id",
                booking,
                Canary.of("summary", state),
                Canary.of("next", state));
        Rows.update(
                "insert into rating (id, scorecard_id, booking_id, principle_id, signal, evidence, level)"
                        + " values (nextval('rating_seq'), ?, ?, ?, 'MEETS', ?, 'SENIOR')",
                card,
                booking,
                PRINCIPLES.get(state),
                Canary.of("evidence", state));
        Rows.update("update scorecard set submitted_at = now(), released_at = now() where id = ?", card);
    }

    private long mock(String state, Who candidate, int startsIn, String as) {
        long booking = mocks.booked(ours, id(candidate), id(Who.INTERVIEWER), startsIn, as);
        Rows.update("update booking set note = ? where id = ?", Canary.of("note", state), booking);
        mocks.assigned(booking, PRINCIPLES.get(state));
        addresses.put("{mock-" + state + "}", People.publicId("booking", booking));
        return booking;
    }

    private void leave() {
        Rows.update("update membership set ended_at = now() where account_id = ?", id(Who.FORMER));
    }

    private void mail() {
        Rows.update(
                "insert into outbox_mail (id, public_id, recipient, language, subject, content, secret, created_at,"
                        + " expires_at, next_attempt_at, sent_at) values (nextval('outbox_mail_seq'), ?, ?, 'en', ?, ?, false,"
                        + " now(), now() + interval '1 day', now(), now())",
                MAIL,
                Canary.of("mailto", "somebody") + "@example.org",
                Canary.of("mailsubject", "somebody"),
                Canary.of("mailtext", "somebody"));
        addresses.put("{mail}", MAIL.toString());
    }

    private void invitation() {
        addresses.put(
                "{invitation}",
                Rows.text(
                        "insert into invitation (id, public_id, programme_id, cohort_id, role, email, language, token_hash,"
                                + " invited_by, created_at, sent_at, expires_at) values (nextval('invitation_seq'), uuidv7(), ?, ?,"
                                + " 'CANDIDATE', ?, 'en', sha256('x'), ?, now() - interval '3 days', now() - interval '3 days',"
                                + " now() + interval '9 days') returning public_id::text",
                        ours,
                        seniors,
                        Canary.of("invited", "somebody") + "@example.org",
                        id(Who.LEAD)));
    }

    private long id(Who who) {
        return people.get(who);
    }
}
