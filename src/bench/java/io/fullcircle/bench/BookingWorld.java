package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import io.fullcircle.testing.Program;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Programmes in which candidates book, put in behind the server's back. The first is one to look at: {@value #PEOPLE} interviewers who offer
 * sixteen hours a week in pieces, in three zones, with calendars elsewhere, days off, and a few mocks a week. In each of the others as many
 * interviewers offer whole working days, so that there are times enough to book for as long as one likes; nobody there has an allowance, and
 * the caps are as high as they can be.
 */
final class BookingWorld {

    static final int PEOPLE = 20;
    static final int PROGRAMMES = 17;

    /** Programmes whose times nobody draws. */
    static final int CONTEST = 15;

    static final int TABS = 16;

    private static final long FIRST = 1_000_000;
    private static final int EACH = 1_000;
    private static final int CANDIDATES = 500;
    private static final Duration CHUNK = Duration.ofDays(30);

    private static final String PEOPLE_OF_ALL = """
            with one as (
                select p, i, s, ?::bigint + p * ?::int + s * ?::int + i as id
                from generate_series(0, ?::int - 1) p, generate_series(1, ?::int) i, generate_series(0, 1) s
            ), programmes as (
                insert into programme (id, public_id, name, created_at)
                select distinct on (p) 1000 + p, uuidv7(), 'Bench ' || p, now() from one
            ), cohorts as (
                insert into cohort (id, public_id, programme_id, name, job_family, level, starts_on, ends_on, created_at)
                select distinct on (p) 1000 + p, uuidv7(), 1000 + p, 'All', 'SOFTWARE_ENGINEER', 'SENIOR', current_date,
                    current_date + 84, now() from one
            ), accounts as (
                insert into account (id, public_id, email, display_name, password_hash, created_at, time_zone)
                select id, uuidv7(), 'p' || id || '@bench.test', 'Person ' || id, 'x', now(),
                    case when p > 0 then 'UTC' else (array['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'])[1 + i % 3] end
                from one
            ), members as (
                insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)
                select id, uuidv7(), 1000 + p, case s when 1 then 1000 + p end, id, case s when 1 then 'CANDIDATE' else 'INTERVIEWER' end,
                    now() from one
            ), agreed as (
                insert into consent (account_id, notice_version, given_at) select id, 1000, now() from one
            ), targets as (
                insert into candidate_profile (account_id, job_family, level) select id, 'SOFTWARE_ENGINEER', 'SENIOR' from one where s = 1
            ), described as (
                insert into interviewer_profile (account_id, headline, years_interviewing, level, bar_raiser)
                select id, 'Engineer', 5, 'SENIOR', false from one where s = 0
            ), strengths as (
                insert into interviewer_strength (account_id, principle_id) select id, 1 + (i + k) % 14 from one, generate_series(0, 1) k
                where s = 0
            ), approvals as (
                insert into interviewer_approval (id, programme_id, account_id, approved_by, approved_at)
                select id, 1000 + p, id, ?::bigint + ?::int + 1, now() from one where s = 0
            ), terms as (
                insert into offer_terms (account_id, lengths, before_minutes, after_minutes, notice_hours, horizon_days, most_a_day,
                    most_a_week, accepts, answer_hours)
                select id, case when p > 0 then '{60}' else '{45,60}' end::smallint[], case when p > 0 then 0 else 10 end,
                    case when p > 0 then 0 else 15 end, 1, 120, case when p > 0 then 12 else 3 end, case when p > 0 then 40 else 6 end, true,
                    24 from one where s = 0
            )
            insert into api_token (id, public_id, account_id, name, token_hash, made_by, created_at, expires_at)
            select id, uuidv7(), id, 'bench', sha256(convert_to('fc_' || lpad(id::text, 43, 'A'), 'UTF8')), 'PERSON', now(),
                now() + interval '1 day' from one
            """;

    private static final String WEEK = """
            insert into weekly_hours (account_id, weekday, starts, ends)
            select account_id, weekday, starts::time, ends::time from membership m, (values
                (false, 1, '18:00', '21:00'), (false, 2, '12:00', '13:30'), (false, 2, '18:00', '21:00'), (false, 4, '18:00', '21:00'),
                (false, 5, '12:00', '13:30'), (false, 6, '10:00', '14:00'), (true, 1, '08:00', '16:00'), (true, 2, '08:00', '16:00'),
                (true, 3, '08:00', '16:00'), (true, 4, '08:00', '16:00'), (true, 5, '08:00', '16:00')
            ) hours (whole, weekday, starts, ends)
            where m.role = 'INTERVIEWER' and m.programme_id between 1000 and 1999 and whole = (m.programme_id > 1000)
            """;

    private static final String ELSEWHERE = """
            with one as (select account_id, row_number() over () as n from membership where programme_id = 1000 and role = 'INTERVIEWER'),
            off as (
                insert into time_off (account_id, first_day, last_day)
                select account_id, current_date + n::int, current_date + n::int + 2 from one where n % 4 = 0
            ), dates as (
                insert into date_hours (account_id, day, starts, ends)
                select account_id, current_date + n::int % 14, '09:00', '11:00' from one where n % 2 = 0
            ), calendars as (
                insert into busy_calendar (id, public_id, account_id, name, created_at, synced_at, read_at, reaches)
                select account_id, uuidv7(), account_id, 'Work', now(), now(), now(), now() + interval '1 year' from one returning id
            ) insert into busy_time (calendar_id, starts_at, ends_at)
            select id, date_trunc('day', now()) + d * interval '1 day' + h * interval '3 hours' + id % 7 * interval '20 minutes',
                date_trunc('day', now()) + d * interval '1 day' + h * interval '3 hours' + id % 7 * interval '20 minutes' + interval '50 minutes'
            from calendars, generate_series(0, 90) d, generate_series(2, 5) h where (d + h + id) % 2 = 0
            """;

    /** Mocks that are over, two years of them, between everybody and everybody of a programme. */
    private static final String PAST = """
            with one as (select n, 1000 + n % ?::int as p, n / ?::int as m from generate_series(0, ? - 1) n),
            old as (
                insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level, starts_at,
                    ends_at, state, request_id, booked_at)
                select 5000000 + n, uuidv7(), p, p, ?::bigint + (p - 1000) * 1000 + 501 + m % 20, ?::bigint + (p - 1000) * 1000 + 1 + m / 20 % 20,
                    'SOFTWARE_ENGINEER', 'SENIOR', now() - interval '1 day' - m * interval '2 hours', now() - interval '23 hours'
                    - m * interval '2 hours', 'COMPLETED', uuidv7(), now() - interval '900 days' from one returning id
            ) insert into assigned_principle (id, booking_id, principle_id, position, assigned_at)
            select 5000000 + id, id, 1 + id % 14, 1, now() from old
            """;

    private final RunningServer server;
    private final List<Open> free = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /**
     * A time that can be booked, and who is to book it.
     *
     * @param programme public id
     * @param interviewer public id
     */
    record Open(
            long candidate, String programme, String interviewer, long programmeId, long interviewerId, Instant start) {

        String wish() {
            return "{\"programme\":\"" + programme + "\",\"interviewer\":\"" + interviewer + "\",\"start\":\"" + start
                    + "\",\"minutes\":60,\"note\":\"bench\"}";
        }
    }

    private BookingWorld(RunningServer server) {
        this.server = server;
    }

    static BookingWorld fill(RunningServer server) {
        server.update(PEOPLE_OF_ALL, FIRST, EACH, CANDIDATES, PROGRAMMES, PEOPLE, FIRST, CANDIDATES);
        server.update(WEEK);
        server.update(ELSEWHERE);
        BookingWorld world = new BookingWorld(server);
        world.settle();
        for (int programme = 1; programme < CONTEST; programme++) {
            world.free.addAll(world.hours(programme));
        }
        Collections.shuffle(world.free, new Random(7));
        return world;
    }

    /** Adds mocks that are over. */
    void past(int many) {
        server.update(PAST, PROGRAMMES, PROGRAMMES, many, FIRST, FIRST);
        settle();
    }

    /** What the database does by itself after a while, now. */
    void settle() {
        server.update("vacuum analyze");
    }

    /** A time that nobody has drawn before. */
    Open draw() {
        int drawn = next.getAndIncrement();
        if (drawn >= free.size()) {
            throw new IllegalStateException("All " + free.size() + " times are drawn");
        }
        return free.get(drawn);
    }

    int left() {
        return free.size() - next.get();
    }

    static long interviewer(int programme, int number) {
        return FIRST + (long) programme * EACH + number;
    }

    static long candidate(int programme, int number) {
        return interviewer(programme, CANDIDATES + number);
    }

    static String token(long account) {
        return "fc_" + "A".repeat(43 - String.valueOf(account).length()) + account;
    }

    String programme(int number) {
        return server.text("select public_id::text from programme where id = ?", 1000L + number);
    }

    String account(long id) {
        return server.text("select public_id::text from account where id = ?", id);
    }

    /** Address of the open times of a programme that begin within so many days. */
    String openTimes(int programme, int days) {
        Instant from = Instant.now().plus(Duration.ofHours(2));
        return "/api/v1/open-times?programme=" + programme(programme) + "&from=" + from + "&to="
                + from.plus(Duration.ofDays(days));
    }

    /** Each interviewer has a candidate of their own, so that no two wishes meet. */
    List<Open> hours(int programme) {
        List<Open> hours = new ArrayList<>();
        Program program = new Program(server.address(""), "Authorization", "Bearer " + token(candidate(programme, 1)));
        String id = programme(programme);
        Instant from = Instant.now().plus(Duration.ofDays(2));
        for (int chunk = 0; chunk < 3; chunk++, from = from.plus(CHUNK)) {
            HttpResponse<String> answer =
                    program.get("/api/v1/open-times?programme=" + id + "&from=" + from + "&to=" + from.plus(CHUNK));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            for (JsonValue offer : Json.createReader(new StringReader(answer.body()))
                    .readObject()
                    .getJsonArray("interviewers")) {
                add(programme, id, offer.asJsonObject(), hours);
            }
        }
        return hours;
    }

    private static void add(int programme, String id, JsonObject offer, List<Open> hours) {
        int number = Integer.parseInt(offer.getString("name").replaceFirst("Person ", "")) % EACH;
        for (JsonValue time : offer.getJsonArray("times")) {
            Instant start = Instant.parse(time.asJsonObject().getString("start"));
            if (start.atZone(ZoneOffset.UTC).getMinute() == 0) {
                hours.add(new Open(
                        candidate(programme, number),
                        id,
                        offer.getString("id"),
                        1000L + programme,
                        interviewer(programme, number),
                        start));
            }
        }
    }
}
