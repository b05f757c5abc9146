package io.fullcircle.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.fullcircle.journeys.DemoAccount;
import io.fullcircle.journeys.RunningServer;
import io.fullcircle.testing.Program;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** A candidate who waits, through the interface: what each operation answers is held to the document. */
final class WaitingAnswers {

    private static final String WAITING = "/api/v1/waiting";

    private final RunningServer server;
    private final ApiAnswers answers;
    private final Program candidate;
    private final String programme;

    WaitingAnswers(RunningServer server, ApiAnswers answers, Program candidate, String programme) {
        this.server = server;
        this.answers = answers;
        this.candidate = candidate;
        this.programme = programme;
    }

    /** @param one and {@code other} are open, an hour each, with the interviewer of the demo */
    void check(Instant one, Instant other) throws Exception {
        String place = WAITING + "/" + programme;
        // Nothing of that length is open.
        String wish = "{\"interviewer\":\""
                + server.text("select public_id::text from account where email = ?", DemoAccount.INTERVIEWER.email())
                + "\",\"lengths\":[90],\"days\":[\"MONDAY\"],\"preferredFrom\":\"18:00\",\"preferredTo\":\"21:00\",\"lastDay\":\""
                + LocalDate.now(ZoneOffset.UTC).plusDays(30) + "\"}";
        answers.check("PUT /waiting/{programme}", 200, candidate.send("PUT", place, wish));
        String declined = offer(one) + "/decline";
        answers.check("POST /waiting/offers/{offer}/decline", 204, candidate.send("POST", WAITING + declined, null));
        answers.check("POST /waiting/offers/{offer}/decline", 409, candidate.send("POST", WAITING + declined, null));
        answers.check(
                "POST /waiting/offers/{offer}/accept",
                404,
                candidate.send("POST", WAITING + "/offers/" + UUID.randomUUID() + "/accept", null));
        answers.check("PUT /waiting/{programme}", 422, candidate.send("PUT", place, "{\"lengths\":[60]}"));
        String accepted = offer(other) + "/accept";
        answers.check("POST /waiting/offers/{offer}/accept", 201, candidate.send("POST", WAITING + accepted, null));
        answers.check("PUT /waiting/{programme}", 200, candidate.send("PUT", place, wish));
        answers.check("DELETE /waiting/{programme}", 204, candidate.send("DELETE", place, null));
        answers.check("DELETE /waiting/{programme}", 404, candidate.send("DELETE", place, null));
    }

    /** Offers an hour to the candidate as the server does, and reads it back. */
    private String offer(Instant start) throws Exception {
        server.update(
                "with h as (insert into time_hold (id, candidate_id, interviewer_id, starts_at, ends_at, held_at, held_until, offered)"
                        + " select nextval('time_hold_seq'), c.id, i.id, s.at, s.at + interval '1 hour', now(), now() + interval '1 hour',"
                        + " true from account c, account i, (select cast(? as timestamptz) as at) s where c.email = ? and i.email = ?"
                        + " returning *)"
                        + " insert into waiting_offer (id, public_id, entry_id, interviewer_id, starts_at, ends_at, hold_id, offered_at,"
                        + " answer_by) select nextval('waiting_offer_seq'), uuidv7(), e.id, h.interviewer_id, h.starts_at, h.ends_at,"
                        + " h.id, h.held_at, h.held_until from h join waiting_entry e on e.candidate_id = h.candidate_id"
                        + " and e.ended_at is null",
                start.toString(),
                DemoAccount.CANDIDATE.email(),
                DemoAccount.INTERVIEWER.email());
        HttpResponse<String> read = candidate.get(WAITING);
        JsonNode all = answers.check("GET /waiting", 200, read);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        answers.check("GET /waiting", 304, candidate.and("If-None-Match", tag).get(WAITING));
        return "/offers/" + all.at("/items/0/offer/id").asText();
    }
}
