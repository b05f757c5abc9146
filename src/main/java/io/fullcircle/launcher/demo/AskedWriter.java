package io.fullcircle.launcher.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Writes what was asked in the mocks that were held, what is prepared for some that are coming, and a question that an interviewer wrote
 * and a lead has yet to look at. Has to come before scorecards are submitted, for the database takes nothing about a mock after that.
 */
final class AskedWriter {

    private static final int FEWEST = 3;
    private static final int MORE = 3;
    private static final int PREPARED = 3;

    /** Out of a hundred. */
    private static final int PARTLY_FROM = 80;

    private static final int PASSED_FROM = 94;

    private static final List<String> LEVELS = List.of("ENTRY", "MID", "SENIOR", "PRINCIPAL");

    private static final String QUESTIONS = """
            select q.id, q.level_from, q.level_to, p.code, (select min(c.chain_id) from chain_question c where c.question_id = q.id)
            from question q join question_principle x on x.question_id = q.id join principle p on p.id = x.principle_id
            where q.state = 'PUBLISHED' and q.programme_id is null and q.for_engineers order by q.id, p.number
            """;

    private final Connection connection;
    private final PeopleWriter people;
    private final Random random;
    private final Map<String, List<Question>> byPrinciple = new HashMap<>();
    private final Map<Candidate, Set<Long>> heard = new HashMap<>();

    /** @param chain the first that goes with it, null for none */
    private record Question(long id, String from, String to, Long chain) {

        boolean fits(Candidate.Group level) {
            int at = LEVELS.indexOf(level.name());
            return LEVELS.indexOf(from) <= at && at <= LEVELS.indexOf(to);
        }
    }

    AskedWriter(Connection connection, PeopleWriter people, Random random) {
        this.connection = connection;
        this.people = people;
        this.random = random;
    }

    void write(List<Mock> mocks, List<Long> ids, Cast cast, Instant now) throws SQLException {
        read();
        writeAsked(mocks, ids);
        writeKits(mocks, ids, now);
        writeDraft(cast, now);
    }

    private void read() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUESTIONS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Question question = new Question(
                        rows.getLong(1), rows.getString(2), rows.getString(3), rows.getObject(5, Long.class));
                byPrinciple
                        .computeIfAbsent(rows.getString(4), any -> new ArrayList<>())
                        .add(question);
            }
        }
    }

    private void writeAsked(List<Mock> mocks, List<Long> ids) throws SQLException {
        Table asked = new Table(
                connection,
                "insert into asked_question (booking_id, question_id, outcome, asked_at) values (?, ?, ?, ?)");
        for (int i = 0; i < mocks.size(); i++) {
            Mock mock = mocks.get(i);
            if (mock.card() != null && mock.card().submitted()) {
                Instant at = mock.start().plus(Duration.ofMinutes(5));
                for (Question question : some(mock, FEWEST + random.nextInt(MORE))) {
                    asked.add(ids.get(i), question.id(), outcome(), at);
                    at = at.plus(Duration.ofMinutes(9));
                }
            }
        }
        asked.send();
    }

    private String outcome() {
        int drawn = random.nextInt(100);
        return drawn >= PASSED_FROM ? "PASSED" : drawn >= PARTLY_FROM ? "PARTLY" : "ANSWERED";
    }

    /** Of the coming ones every other; what the person at the keyboard has coming, they prepare themselves. */
    private void writeKits(List<Mock> mocks, List<Long> ids, Instant now) throws SQLException {
        Table kits = new Table(
                connection,
                "insert into interview_kit (booking_id, persona_id, changed_at)"
                        + " select ?, (select id from persona order by md5(key || ?) limit 1), ?");
        Table questions = new Table(
                connection,
                "insert into kit_question (booking_id, question_id, position, chain_id) values (?, ?, ?, ?)");
        for (int i = 0; i < mocks.size(); i++) {
            Mock mock = mocks.get(i);
            boolean coming =
                    mock.state() == Mock.State.CONFIRMED && mock.start().isAfter(now);
            if (coming && i % 2 == 0 && mock.candidate().held() > 0) {
                kits.add(ids.get(i), String.valueOf(i), now.minus(Duration.ofHours(2)));
                int position = 1;
                for (Question question : some(mock, PREPARED)) {
                    questions.add(ids.get(i), question.id(), position++, question.chain());
                }
            }
        }
        kits.send();
        questions.send();
    }

    /** By turns for each principle, what the candidate has not been asked yet as long as there is something. */
    private List<Question> some(Mock mock, int count) {
        Set<Long> before = heard.computeIfAbsent(mock.candidate(), any -> new HashSet<>());
        List<Question> chosen = new ArrayList<>();
        List<List<Question>> piles =
                mock.principles().stream().map(p -> pile(p, mock)).toList();
        for (int i = 0; chosen.size() < count && i < 4 * count; i++) {
            List<Question> pile = piles.get(i % piles.size());
            pile.removeIf(chosen::contains);
            pile.stream()
                    .filter(q -> !before.contains(q.id()))
                    .findFirst()
                    .or(() -> pile.stream().findFirst())
                    .ifPresent(chosen::add);
        }
        chosen.forEach(q -> before.add(q.id()));
        return chosen;
    }

    private List<Question> pile(String principle, Mock mock) {
        List<Question> pile = new ArrayList<>(byPrinciple.getOrDefault(principle, List.of()));
        pile.removeIf(q -> !q.fits(mock.candidate().cohort()));
        Collections.shuffle(pile, random);
        return pile;
    }

    private void writeDraft(Cast cast, Instant now) throws SQLException {
        long question = Table.ids(connection, "question_seq", 1).get(0);
        long author = people.account(cast.interviewer().person());
        Instant sent = now.minus(Duration.ofDays(2));
        new Table(connection, """
                insert into question (id, public_id, programme_id, bucket, text, level_from, level_to, for_engineers, for_managers,
                    commonness, minutes, parts, state, author_id, changed_at)
                values (?, uuidv7(), ?, 'LEARNING', ?, 'MID', 'PRINCIPAL', true, false, 'RARE', 10, ?, 'IN_REVIEW', ?, ?)
                """)
                .add(
                        question,
                        people.programme(),
                        "Which alert of yours woke somebody else for nothing? How often did it do that before you changed it?",
                        "What did the person who was woken have to say?",
                        author,
                        sent)
                .send();
        new Table(connection, "insert into question_principle (question_id, principle_id) values (?, ?)")
                .add(question, people.principle("OWNERSHIP"))
                .add(question, people.principle("DIVE_DEEP"))
                .send();
        List<Long> ids = Table.ids(connection, "question_change_seq", 2);
        new Table(
                        connection,
                        "insert into question_change (id, question_id, kind, changed_by, changed_at, note)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .add(ids.get(0), question, "WRITTEN", author, sent.minus(Duration.ofMinutes(20)), "")
                .add(
                        ids.get(1),
                        question,
                        "SENT",
                        author,
                        sent,
                        "I asked it in my last three mocks, and it went deep each time.")
                .send();
    }
}
