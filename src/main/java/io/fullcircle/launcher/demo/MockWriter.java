package io.fullcircle.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;

/**
 * Writes open times and mocks with all that hangs on them. Scorecards are written as drafts and submitted when their ratings are there,
 * as the database demands of everybody.
 */
final class MockWriter {

    private final Connection connection;
    private final PeopleWriter people;

    MockWriter(Connection connection, PeopleWriter people) {
        this.connection = connection;
        this.people = people;
    }

    void write(Plan plan) throws SQLException {
        writeWindows(plan.windows());
        List<Long> ids = Table.ids(connection, "booking_seq", plan.mocks().size());
        writeBookings(plan.mocks(), ids);
        writeClaims(plan.mocks(), ids);
        writeAssignments(plan.mocks(), ids);
        writeCards(plan.mocks(), ids);
    }

    private void writeWindows(List<Window> windows) throws SQLException {
        Table table = new Table(connection, """
                insert into availability_window (id, public_id, account_id, starts_at, ends_at, opened_at)
                values (?, uuidv7(), ?, ?, ?, ?)
                """);
        Iterator<Long> ids =
                Table.ids(connection, "availability_window_seq", windows.size()).iterator();
        for (Window window : windows) {
            long account = people.account(window.interviewer().person());
            table.add(ids.next(), account, window.start(), window.end(), window.openedAt());
        }
        table.send();
    }

    private void writeBookings(List<Mock> mocks, List<Long> ids) throws SQLException {
        Table table = new Table(connection, """
                insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id, job_family, level,
                    starts_at, ends_at, note, state, request_id, booked_at, ended_by, ended_at, reason)
                values (?, uuidv7(), ?, ?, ?, ?, 'SOFTWARE_ENGINEER', ?, ?, ?, ?, ?, gen_random_uuid(), ?, ?, ?, ?)
                """);
        for (int i = 0; i < mocks.size(); i++) {
            Mock mock = mocks.get(i);
            Mock.Ending ending = mock.ending();
            table.add(
                    ids.get(i),
                    people.programme(),
                    people.cohort(mock.candidate()),
                    people.account(mock.candidate().person()),
                    people.account(mock.interviewer().person()),
                    mock.candidate().cohort().name(),
                    mock.start(),
                    mock.end(),
                    mock.note(),
                    mock.state().name(),
                    mock.bookedAt(),
                    ending == null ? null : people.account(ending.by()),
                    ending == null ? null : ending.at(),
                    ending == null ? "" : ending.reason());
        }
        table.send();
    }

    /** Of all but those that were called off, so that the database itself finds anybody who would be in two places. */
    private void writeClaims(List<Mock> mocks, List<Long> ids) throws SQLException {
        Table table = new Table(
                connection,
                "insert into person_claim (booking_id, account_id, during) values (?, ?, tstzrange(?, ?, '[)'))");
        for (int i = 0; i < mocks.size(); i++) {
            Mock mock = mocks.get(i);
            if (mock.state() != Mock.State.CANCELLED) {
                for (Person person :
                        List.of(mock.candidate().person(), mock.interviewer().person())) {
                    table.add(ids.get(i), people.account(person), mock.start(), mock.end());
                }
            }
        }
        table.send();
    }

    private void writeAssignments(List<Mock> mocks, List<Long> bookings) throws SQLException {
        Table table = new Table(connection, """
                insert into assigned_principle (id, booking_id, principle_id, position, assigned_at) values (?, ?, ?, ?, ?)
                """);
        int count = mocks.stream().mapToInt(mock -> mock.principles().size()).sum();
        Iterator<Long> ids =
                Table.ids(connection, "assigned_principle_seq", count).iterator();
        for (int i = 0; i < mocks.size(); i++) {
            int position = 1;
            for (String principle : mocks.get(i).principles()) {
                table.add(
                        ids.next(),
                        bookings.get(i),
                        people.principle(principle),
                        position++,
                        mocks.get(i).bookedAt());
            }
        }
        table.send();
    }

    private void writeCards(List<Mock> mocks, List<Long> bookings) throws SQLException {
        Table cards = new Table(connection, """
                insert into scorecard (id, public_id, booking_id, strengths, next_step, saved_at)
                values (?, uuidv7(), ?, ?, ?, ?)
                """);
        Table ratings = new Table(connection, """
                insert into rating (id, scorecard_id, booking_id, principle_id, signal, evidence, level)
                values (?, ?, ?, ?, ?, ?, ?)
                """);
        Table submitted = new Table(connection, "update scorecard set submitted_at = ?, released_at = ? where id = ?");
        List<Mock> rated = mocks.stream().filter(mock -> mock.card() != null).toList();
        int count = rated.stream().mapToInt(mock -> mock.card().heard().size()).sum();
        Iterator<Long> cardIds =
                Table.ids(connection, "scorecard_seq", rated.size()).iterator();
        Iterator<Long> ratingIds = Table.ids(connection, "rating_seq", count).iterator();
        for (int i = 0; i < mocks.size(); i++) {
            Mock mock = mocks.get(i);
            Mock.Card card = mock.card();
            if (card != null) {
                long id = cardIds.next();
                long booking = bookings.get(i);
                cards.add(id, booking, card.strengths(), card.nextStep(), card.savedAt());
                addRatings(ratings, ratingIds, id, booking, mock);
                if (card.submitted()) {
                    submitted.add(card.savedAt(), card.savedAt(), id);
                }
            }
        }
        cards.send();
        ratings.send();
        stampRatings();
        submitted.send();
    }

    /** They are made under what the product ships. */
    private void stampRatings() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    update rating r set principle_version = p.current_version, rubric_id = u.id
                    from principle p join rubric u on u.principle_id = p.id and u.programme_id is null
                    where p.id = r.principle_id and u.level = r.level
                        and u.version = (select max(x.version) from rubric x
                            where x.programme_id is null and x.principle_id = u.principle_id and x.level = u.level)
                    """);
        }
    }

    private void addRatings(Table ratings, Iterator<Long> ids, long card, long booking, Mock mock) {
        mock.card()
                .heard()
                .forEach((principle, heard) -> ratings.add(
                        ids.next(),
                        card,
                        booking,
                        people.principle(principle),
                        heard.signal() == null ? null : heard.signal().name(),
                        heard.evidence(),
                        mock.candidate().cohort().name()));
    }
}
