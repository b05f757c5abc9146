package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import io.fullcircle.shared.access.ApiToken;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Searching among 5,000 questions as a program with a token does, and as the page does while one types, beside an endpoint that finds out who
 * asks and does nothing else: the difference is what searching costs.
 */
final class CatalogueBenchmark {

    private static final int REQUESTS = 400;
    private static final int WANTED = 5_000;

    /** Halves of shipped questions put together anew, so that words are as common among many as they are among few. */
    private static final String FILL = """
            insert into question (id, public_id, bucket, text, level_from, level_to, commonness, state, minutes, parts, changed_at)
            select 100000 + n, uuidv7(), case a.bucket when 'AMBIGUITY' then 'CONFLICT' else a.bucket end,
                left(split_part(a.text, '?', 1), 280) || ', and then ' || right(b.text, 280) || ' Case ' || n || '.',
                a.level_from, a.level_to, b.commonness, 'PUBLISHED', a.minutes, b.parts, now()
            from (select one.id as one, other.id as other, row_number() over (order by one.id, other.id) as n
                from question one, question other) pair
            join question a on a.id = pair.one join question b on b.id = pair.other
            where n <= ? - (select count(*) from question)
            """;

    private static final String PROBE = "insert into question_principle (question_id, principle_id)"
            + " select q.id, 1 + (q.id + k * 5) % 16 from question q, generate_series(0, 1) k where q.id > 100000";

    private static final List<String> SEARCHES =
            List.of("", "q=work", "q=custommer", "q=poeple+chagne", "q=maneger+work&level=MID", "q=c");

    private CatalogueBenchmark() {}

    static void run(RunningServer server) throws IOException, InterruptedException {
        server.update(FILL, WANTED);
        server.update(PROBE);
        server.update("analyze question");
        server.update("analyze question_principle");
        String token = token(server);
        System.out.printf(
                Locale.ROOT,
                "%n%s published questions, %s words in them",
                server.text("select count(*) from question where state = 'PUBLISHED'"),
                server.text("select count(*) from question_word"));
        Load program = Load.ofProgram(server, token(server), REQUESTS);
        program.heading();
        program.measure("/api/v1/me");
        for (String search : SEARCHES) {
            program.measure("/api/v1/questions?limit=20&" + search);
        }
        program.measure("/api/v1/questions?limit=20&principle=DIVE_DEEP&q=custommer");
        Load person = Load.ofPerson(server, "interviewer@demo.fullcircle.test", REQUESTS);
        person.measure("/account/security");
        for (String search : SEARCHES) {
            person.measure("/catalogue/found?" + search);
        }
        person.measure("/catalogue/questions?q=custommer");
    }

    private static String token(RunningServer server) {
        String token = ApiToken.fresh();
        server.update(
                "insert into api_token (id, public_id, account_id, name, token_hash, made_by, created_at, expires_at)"
                        + " select nextval('api_token_seq'), uuidv7(), id, 'bench', sha256(convert_to(?, 'UTF8')), 'PERSON', now(),"
                        + " now() + interval '1 day' from account where email = 'interviewer@demo.fullcircle.test'",
                token);
        return token;
    }
}
