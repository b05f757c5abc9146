package io.fullcircle.launcher.demo;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the programme, its cohorts and everybody in it, and knows the ids afterwards. */
final class PeopleWriter {

    /** The privacy notice that everybody in the demo has agreed to: today’s, so that nobody is asked. */
    static final int PRIVACY_NOTICE = 3;

    private static final int PROGRAMME_DAYS = 120;
    private static final int LEAD_DAYS = 118;
    private static final int INTERVIEWER_DAYS = 110;

    private final Connection connection;
    private final Cast cast;
    private final Instant now;
    private final LocalDate today;
    private final Map<Person, Long> accounts = new HashMap<>();
    private final Map<Candidate.Group, Long> cohorts = new EnumMap<>(Candidate.Group.class);
    private final Map<String, Long> principles = new HashMap<>();
    private long programme;

    PeopleWriter(Connection connection, Cast cast, Instant now) {
        this.connection = connection;
        this.cast = cast;
        this.now = now;
        today = now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    void write() throws SQLException {
        readPrinciples();
        writeProgramme();
        writeAccounts();
        writeConsents();
        writeMemberships();
        writeCandidates();
        writeInterviewers();
    }

    long programme() {
        return programme;
    }

    long cohort(Candidate candidate) {
        return cohorts.get(candidate.cohort());
    }

    long account(Person person) {
        return accounts.get(person);
    }

    long principle(String code) {
        return principles.get(code);
    }

    private void readPrinciples() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select code, id from principle");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                principles.put(rows.getString(1), rows.getLong(2));
            }
        }
    }

    private void writeProgramme() throws SQLException {
        programme = Table.ids(connection, "programme_seq", 1).get(0);
        new Table(connection, "insert into programme (id, public_id, name, created_at) values (?, uuidv7(), ?, ?)")
                .add(programme, "Autumn programme", ago(PROGRAMME_DAYS))
                .send();
        Table table = new Table(connection, """
                insert into cohort (id, public_id, programme_id, name, job_family, level, starts_on, ends_on, created_at)
                values (?, uuidv7(), ?, ?, 'SOFTWARE_ENGINEER', ?, ?, ?, ?)
                """);
        List<Long> ids = Table.ids(connection, "cohort_seq", Candidate.Group.values().length);
        for (Candidate.Group group : Candidate.Group.values()) {
            long id = ids.get(group.ordinal());
            cohorts.put(group, id);
            Date start = Date.valueOf(today.minusDays(group.daysSinceStart));
            Date end = Date.valueOf(today.plusDays(group.daysToEnd));
            table.add(id, programme, group.title, group.name(), start, end, ago(PROGRAMME_DAYS - 1));
        }
        table.send();
    }

    private void writeAccounts() throws SQLException {
        Map<Person, Instant> joined = joined();
        List<Long> ids = Table.ids(connection, "account_seq", joined.size());
        List<List<String>> hashes = Stock.rows("hashes.tsv");
        Table table = new Table(connection, """
                insert into account (id, public_id, email, display_name, password_hash, language, time_zone, created_at)
                values (?, uuidv7(), ?, ?, ?, ?, ?, ?)
                """);
        joined.forEach((person, at) -> {
            int i = accounts.size();
            accounts.put(person, ids.get(i));
            String hash = hashes.get(i % hashes.size()).get(0);
            String zone = person.zone().getId();
            table.add(ids.get(i), person.email(), person.name(), hash, person.language(), zone, at);
        });
        table.send();
        new Table(connection, "insert into account_role (account_id, role, granted_at) values (?, 'ADMINISTRATOR', ?)")
                .add(account(cast.administrator()), ago(PROGRAMME_DAYS))
                .send();
    }

    private void writeConsents() throws SQLException {
        Table table =
                new Table(connection, "insert into consent (account_id, notice_version, given_at) values (?, ?, ?)");
        joined().forEach((person, at) -> table.add(account(person), PRIVACY_NOTICE, at));
        table.send();
    }

    private void writeMemberships() throws SQLException {
        Map<Person, Instant> joined = joined();
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {cast.lead(), null, "LEAD"});
        for (Interviewer interviewer : cast.interviewers()) {
            rows.add(new Object[] {interviewer.person(), null, "INTERVIEWER"});
            if (interviewer.person().who().equals(Cast.LEADS_AND_INTERVIEWS)) {
                rows.add(new Object[] {interviewer.person(), cohorts.get(Candidate.Group.MID), "LEAD"});
            }
        }
        cast.candidates()
                .forEach(candidate -> rows.add(new Object[] {candidate.person(), cohort(candidate), "CANDIDATE"}));
        Table table = new Table(connection, """
                insert into membership (id, public_id, programme_id, cohort_id, account_id, role, joined_at)
                values (?, uuidv7(), ?, ?, ?, ?, ?)
                """);
        List<Long> ids = Table.ids(connection, "membership_seq", rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Person person = (Person) rows.get(i)[0];
            table.add(ids.get(i), programme, rows.get(i)[1], account(person), rows.get(i)[2], joined.get(person));
        }
        table.send();
    }

    private void writeCandidates() throws SQLException {
        Table table = new Table(connection, """
                insert into candidate_profile (account_id, job_family, level, target_date)
                values (?, 'SOFTWARE_ENGINEER', ?, ?)
                """);
        for (Candidate candidate : cast.candidates()) {
            if (candidate.hasProfile()) {
                Date date = candidate.target().equals("-")
                        ? null
                        : Date.valueOf(today.plusDays(Integer.parseInt(candidate.target())));
                table.add(account(candidate.person()), candidate.cohort().name(), date);
            }
        }
        table.send();
    }

    private void writeInterviewers() throws SQLException {
        Table profiles = new Table(connection, """
                insert into interviewer_profile (account_id, headline, years_interviewing, level, bar_raiser, call_link)
                values (?, ?, ?, ?, ?, ?)
                """);
        Table strengths =
                new Table(connection, "insert into interviewer_strength (account_id, principle_id) values (?, ?)");
        Table approvals = new Table(connection, """
                insert into interviewer_approval (id, programme_id, account_id, approved_by, approved_at)
                values (?, ?, ?, ?, ?)
                """);
        List<Long> ids = Table.ids(
                connection, "interviewer_approval_seq", cast.approved().size());
        for (Interviewer interviewer : cast.interviewers()) {
            long id = account(interviewer.person());
            profiles.add(
                    id,
                    interviewer.headline(),
                    interviewer.years(),
                    interviewer.level(),
                    interviewer.barRaiser(),
                    "https://meet.example.org/" + interviewer.person().who());
            interviewer.strengths().forEach(code -> strengths.add(id, principle(code)));
        }
        Map<Person, Instant> joined = joined();
        List<Interviewer> approved = cast.approved();
        for (int i = 0; i < approved.size(); i++) {
            Person person = approved.get(i).person();
            Instant at = joined.get(person).plus(Duration.ofHours(30 + i));
            approvals.add(ids.get(i), programme, account(person), account(cast.lead()), at);
        }
        profiles.send();
        strengths.send();
        approvals.send();
    }

    /** When everybody came: interviewers first, candidates when their cohort began, the newcomer last. */
    private Map<Person, Instant> joined() {
        Map<Person, Instant> joined = new LinkedHashMap<>();
        joined.put(cast.administrator(), ago(PROGRAMME_DAYS));
        joined.put(cast.lead(), ago(LEAD_DAYS));
        for (Interviewer interviewer : cast.interviewers()) {
            joined.put(
                    interviewer.person(),
                    interviewer.approved() ? ago(INTERVIEWER_DAYS).plus(Duration.ofHours(7L * joined.size())) : ago(6));
        }
        for (Candidate candidate : cast.candidates()) {
            Instant with = ago(candidate.cohort().daysSinceStart + 2).plus(Duration.ofMinutes(35L * joined.size()));
            joined.put(candidate.person(), candidate.person().who().equals(Cast.NEWCOMER) ? ago(3) : with);
        }
        return joined;
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
