package io.fullcircle.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Adds what makes a calendar alive: a request that waits for the first interviewer, and a mock that was moved. */
final class LifeWriter {

    /** At the first time that both have, of those that the first interviewer has opened for the days after the next. */
    private static final String REQUEST = """
            with free as (
                select m.programme_id, m.cohort_id, c.id as candidate, i.id as interviewer, p.level, s.at
                from account c
                    join membership m on m.account_id = c.id and m.role = 'CANDIDATE'
                    join candidate_profile p on p.account_id = c.id
                    cross join account i
                    join availability_window w on w.account_id = i.id
                    cross join lateral generate_series(w.starts_at, w.ends_at - interval '1 hour', interval '30 minutes') as s(at)
                where c.email like 'tom@%' and i.email like 'interviewer@%' and s.at > ? + interval '3 days'
                    and not exists (select from person_claim t where t.account_id in (c.id, i.id)
                        and t.during && tstzrange(s.at, s.at + interval '1 hour'))
                order by s.at limit 1
            ), asked as (
                insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,
                    starts_at, ends_at, note, state, request_id, booked_at, respond_by)
                select ?, uuidv7(), programme_id, cohort_id, candidate, interviewer, 'SOFTWARE_ENGINEER', level, at,
                    at + interval '1 hour', ?, 'REQUESTED', gen_random_uuid(), ? - interval '5 hours', ? + interval '19 hours'
                from free returning id, candidate_id, interviewer_id, starts_at, ends_at, respond_by
            ), kept as (
                insert into person_claim (booking_id, account_id, during)
                select id, unnest(array[candidate_id, interviewer_id]), tstzrange(starts_at, ends_at) from asked
            )
            insert into stored_job (id, kind, subject_id, created_at, due_at, next_attempt_at)
            select ?, 'request-lapses', id, ?, respond_by, respond_by from asked
            """;

    /** The last of those to come stood two days earlier before its candidate moved it. */
    private static final String MOVED = """
            with last as (
                select * from booking where state = 'CONFIRMED' and starts_at > ? order by starts_at desc, id limit 1
            ), old as (
                insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,
                    starts_at, ends_at, note, state, request_id, booked_at, ended_by, ended_at, reason)
                select ?, uuidv7(), programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,
                    starts_at - interval '2 days', ends_at - interval '2 days', note, 'RESCHEDULED', gen_random_uuid(),
                    booked_at - interval '1 day', candidate_id, booked_at, ? from last returning id
            )
            update booking set replaces = old.id from old, last where booking.id = last.id
            """;

    private final Connection connection;
    private final Instant now;

    LifeWriter(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    void write() throws SQLException {
        long job = Table.ids(connection, "stored_job_seq", 1).get(0);
        List<Long> ids = Table.ids(connection, "booking_seq", 2);
        send(REQUEST, now, ids.get(0), "My openings are too long. Please stop me.", now, now, job, now);
        send(MOVED, now, ids.get(1), "An on-call week came in between.");
    }

    private void send(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
                statement.setObject(i + 1, value);
            }
            statement.executeUpdate();
        }
    }
}
