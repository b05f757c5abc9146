package io.fullcircle.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalTime;
import java.util.List;

/**
 * Writes what most interviewers offer week by week, and on what terms: two evenings and every other one a Saturday morning, in their own
 * time. It draws nothing by lot, so that everything else stays as it is drawn.
 */
final class OfferWriter {

    private static final int SATURDAY = 6;

    private final Connection connection;
    private final PeopleWriter people;

    OfferWriter(Connection connection, PeopleWriter people) {
        this.connection = connection;
        this.people = people;
    }

    void write(Cast cast) throws SQLException {
        Table weekly = new Table(
                connection, "insert into weekly_hours (account_id, weekday, starts, ends) values (?, ?, ?, ?)");
        Table terms = new Table(connection, """
                insert into offer_terms (account_id, lengths, before_minutes, after_minutes, notice_hours, horizon_days,
                    most_a_day, most_a_week, accepts, answer_hours)
                values (?, cast(? as smallint[]), ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        List<Interviewer> interviewers = cast.approved();
        for (int i = 0; i < interviewers.size(); i++) {
            if (!Window.rests(i)) {
                long account = people.account(interviewers.get(i).person());
                addWeek(weekly, account, i);
                // The first one's are the usual ones: what they show is what somebody new would see.
                boolean usual = i % 3 == 0;
                String lengths = usual ? "{45,60}" : i % 3 == 1 ? "{30,45,60}" : "{60,90}";
                int free = usual ? 0 : 10;
                terms.add(account, lengths, 0, free, usual ? 24 : 12, usual ? 60 : 42, 2, 3 + i % 3, i % 6 != 5, 24);
            }
        }
        weekly.send();
        terms.send();
    }

    private static void addWeek(Table weekly, long account, int i) throws SQLException {
        LocalTime evening = LocalTime.of(18, 0).plusMinutes(30L * (i % 3));
        for (int day : new int[] {1 + i % 2, 3 + i % 3}) {
            weekly.add(account, day, Time.valueOf(evening), Time.valueOf(evening.plusHours(2)));
        }
        if (i % 2 != 0) {
            weekly.add(account, SATURDAY, Time.valueOf(LocalTime.of(9, 30)), Time.valueOf(LocalTime.NOON));
        }
    }
}
