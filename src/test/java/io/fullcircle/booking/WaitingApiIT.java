package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.Deployments;
import io.fullcircle.account.Passwords;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs wait for a time, answer what is offered, and do with a mock what pages do. */
@ExtendWith(ArquillianExtension.class)
class WaitingApiIT extends WaitingFixture {

    private static final String PASSWORD = "a long enough password";
    private static final String WAITING = "/api/v1/waiting";
    private static final String BOOKINGS = "/api/v1/bookings/";
    private static final String ROOM = "https://meet.example.org/blue";

    @Inject
    private Passwords passwords;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    private Client signedIn(long account) {
        Rows.update("update account set password_hash = ? where id = ?", passwords.hash(PASSWORD), account);
        return new Client().signIn(Rows.text("select email from account where id = ?", account), PASSWORD);
    }

    private String place() {
        return WAITING + "/" + publicId("programme", autumn);
    }

    private String wish(String more) {
        LocalDate last = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(14);
        return "{\"interviewer\":\"" + publicId("account", ines) + "\",\"lengths\":[60],\"lastDay\":\"" + last + "\""
                + more + "}";
    }

    @Test
    void whoWaitsReadsTheirPlaceAndTakesWhatIsOfferedOnce() throws Exception {
        List<UUID> mocks = bookUp();
        waits("first@example.org");
        long jo = candidate("jo@example.org");
        Client client = signedIn(jo);
        JsonObject joined = json(
                200,
                client.send(
                        "PUT",
                        place(),
                        wish(",\"days\":[\"" + START.atZone(ZoneOffset.UTC).getDayOfWeek()
                                + "\"],\"preferredFrom\":\"00:00\",\"preferredTo\":\"23:59\"")));
        assertEquals(1, joined.getInt("ahead"));
        assertEquals("Ines", joined.getJsonObject("interviewer").getString("name"));
        assertEquals(
                joined.getString("joinedAt"),
                json(200, client.send("PUT", place(), wish(""))).getString("joinedAt"),
                "changed, and not last again");
        callOff(mocks.get(0));
        callOff(mocks.get(1));
        HttpResponse<String> read = client.get(WAITING);
        assertFalse(read.body().contains("rinciple"), read::body);
        JsonObject offer =
                json(200, read).getJsonArray("items").getJsonObject(0).getJsonObject("offer");
        assertEquals(slot(2).toString(), offer.getString("start"));
        String accept = WAITING + "/offers/" + offer.getString("id") + "/accept";
        assertEquals(404, signedIn(cy).send("POST", accept, "{}").statusCode());
        JsonObject booked = json(201, client.send("POST", accept, "{}"));
        assertEquals("CONFIRMED", booked.getString("state"));
        assertFalse(booked.toString().contains("rinciple"), booked::toString);
        assertEquals(
                booked.getString("id"),
                json(201, client.send("POST", accept, "{}")).getString("id"),
                "sent twice, done once");
        assertEquals(0, json(200, client.get(WAITING)).getJsonArray("items").size());
        assertEquals(404, client.send("DELETE", place(), "{}").statusCode());
    }

    @Test
    void whoDeclinesWaitsOnAndWhoLeavesDoesNot() throws Exception {
        List<UUID> mocks = bookUp();
        long jo = waits("jo@example.org");
        callOff(mocks.get(0));
        Client client = signedIn(jo);
        String decline = WAITING + "/offers/" + offer(jo) + "/decline";
        assertEquals(204, client.send("POST", decline, "{}").statusCode());
        assertEquals(409, client.send("POST", decline, "{}").statusCode());
        assertEquals(1, json(200, client.get(WAITING)).getJsonArray("items").size());
        assertEquals(204, client.send("DELETE", place(), "{}").statusCode());
        assertEquals("LEFT", ended(jo));
        for (long other : List.of(ines, lead)) {
            Client strange = signedIn(other);
            assertEquals(404, strange.get(WAITING).statusCode());
            assertEquals(404, strange.send("PUT", place(), wish("")).statusCode());
        }
    }

    @Test
    void whatWillNotDoIsBlamedByItsName() throws Exception {
        bookUp();
        Client client = signedIn(candidate("jo@example.org"));
        Set<String> blamed = new TreeSet<>();
        for (String body : List.of(
                wish("").replace("[60]", "[61]"),
                wish("").replace("[60]", "[null]"),
                wish("").replaceFirst("\"lastDay\":\"[^\"]*\"", "\"lastDay\":\"soon\""),
                wish("").replaceFirst("\"lastDay\":\"[^\"]*\"", "\"lastDay\":\"+999999999-01-01\""),
                wish("").replaceFirst(",\"lastDay\":\"[^\"]*\"", ""),
                wish(",\"days\":[\"DOOMSDAY\"]"),
                wish(",\"days\":[null]"),
                wish(",\"preferredFrom\":\"18:00\""),
                wish(",\"preferredFrom\":\"x\",\"preferredTo\":\"19:00\""),
                wish("").replaceFirst("\"interviewer\":\"[^\"]*\"", "\"interviewer\":\"x\""))) {
            blamed.add(json(422, client.send("PUT", place(), body)).getString("field"));
        }
        assertEquals(Set.of("days", "interviewer", "lastDay", "lengths", "preferredFrom", "preferredTo"), blamed);
        assertEquals(
                404,
                client.send("PUT", WAITING + "/" + UUID.randomUUID(), wish("")).statusCode());
        assertEquals(0, Rows.number("select count(*) from waiting_entry"));
    }

    @Test
    void aLostMockIsReplacedAndALeadGivesOneAway() throws Exception {
        UUID lost = book(cy, ines, slot(0));
        cancel(ines, lost, "ill");
        Client candidate = signedIn(cy);
        String instead =
                "{\"interviewer\":\"" + publicId("account", kenji) + "\",\"start\":\"" + slot(0) + "\",\"minutes\":60}";
        String path = BOOKINGS + lost + "/rematch";
        assertEquals(422, candidate.send("POST", path, instead).statusCode(), "no key");
        JsonObject mock = json(201, candidate.send("POST", path, instead, "Idempotency-Key", "k"));
        assertEquals("Kenji", mock.getJsonObject("interviewer").getString("name"));
        assertEquals(
                mock.getString("id"),
                json(201, candidate.send("POST", path, instead, "Idempotency-Key", "k"))
                        .getString("id"));
        assertEquals(
                409,
                candidate.send("POST", path, instead, "Idempotency-Key", "l").statusCode());
    }

    @Test
    void aLeadGivesAMockToAnotherInterviewer() throws Exception {
        Client candidate = signedIn(cy);
        String give = BOOKINGS + book(cy, kenji, slot(0)) + "/give";
        String to = "{\"interviewer\":\"" + publicId("account", ines) + "\",\"reason\":\"she is ill\"}";
        Client head = signedIn(lead);
        for (Client other : List.of(candidate, signedIn(kenji))) {
            assertEquals(
                    404,
                    other.send("POST", give, to, "If-Match", "\"0\"", "Idempotency-Key", "g")
                            .statusCode());
        }
        assertEquals(428, head.send("POST", give, to, "Idempotency-Key", "g").statusCode());
        assertEquals(
                409,
                head.send("POST", give, to, "If-Match", "\"7\"", "Idempotency-Key", "g")
                        .statusCode());
        JsonObject given = json(201, head.send("POST", give, to, "If-Match", "\"0\"", "Idempotency-Key", "g"));
        assertEquals("Ines", given.getJsonObject("interviewer").getString("name"));
        assertEquals(
                given.getString("id"),
                json(201, head.send("POST", give, to, "If-Match", "\"0\"", "Idempotency-Key", "g"))
                        .getString("id"));
        assertFalse(given.toString().contains("rinciple"), given::toString);
    }

    @Test
    void theTwoReadWhereTheyMeetAndALeadSaysItWithoutReadingIt() throws Exception {
        String mock = BOOKINGS + book(cy, ines, slot(0));
        Client hers = signedIn(ines);
        Client head = signedIn(lead);
        String room = "{\"callLink\":\"" + ROOM + "\"}";
        assertEquals(
                404,
                signedIn(cy)
                        .send("PUT", mock + "/link", room, "If-Match", "\"0\"")
                        .statusCode());
        assertEquals(428, hers.send("PUT", mock + "/link", room).statusCode());
        JsonObject said = json(200, hers.send("PUT", mock + "/link", room, "If-Match", "\"0\""));
        assertEquals(ROOM, said.getString("callLink"));
        assertEquals(
                412,
                hers.send("DELETE", mock + "/link", "{}", "If-Match", "\"0\"").statusCode());
        for (String bad : List.of("{}", "{\"callLink\":\"\"}", "{\"callLink\":\"http://x.example\"}")) {
            assertEquals(
                    "callLink",
                    json(422, hers.send("PUT", mock + "/link", bad, "If-Match", "\"1\""))
                            .getString("field"));
        }
        String other = room.replace("blue", "red");
        HttpResponse<String> byLead = head.send("PUT", mock + "/link", other, "If-Match", "\"1\"");
        assertFalse(json(200, byLead).containsKey("callLink"));
        JsonObject back = json(200, hers.send("DELETE", mock + "/link", "{}", "If-Match", "\"2\""));
        assertTrue(back.getString("callLink", "").isEmpty(), back::toString);
    }

    private static JsonObject json(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
