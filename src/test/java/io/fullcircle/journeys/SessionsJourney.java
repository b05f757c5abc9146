package io.fullcircle.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody tries who knows the product’s addresses and forms and has a session of their own, or wants another’s. */
class SessionsJourney {
    private static final String PROFILE = "/people/profile";
    private static final String ZONE = "select time_zone from account where email = ?";

    private RunningServer server;
    private Caller candidate;

    @RegisterExtension
    final BeforeEachCallback running = context -> server = RunningServer.of(context);

    @BeforeEach
    void signIn() {
        candidate = new Caller(server, Optional.of(DemoAccount.CANDIDATE));
    }

    @Test
    void aSessionKnownFromBeforeOrFromALeftDeviceIsWorthNothing() {
        String before = candidate.cookie("fc");
        assertEquals(200, candidate.get(PROFILE).statusCode());
        assertEquals(
                302,
                candidate
                        .post("/account/sign-in", RawSession.signInForm(DemoAccount.CANDIDATE, "stateless"))
                        .statusCode());
        String after = candidate.cookie("fc");
        assertNotEquals(before, after, "a new id at each sign-in");
        assertRefused(before);
        candidate.post("/account/sign-out", "");
        assertRefused(after);
        Caller stranger = new Caller(server, Optional.empty()).with("fc", "a".repeat(28));
        stranger.get("/account/sign-in");
        assertEquals("a".repeat(28), stranger.cookie("fc"), "an id that somebody made up is taken over by nobody");
        assertRefused("a".repeat(28));
    }

    @Test
    void theFormOfSomebodyElseChangesNothing() {
        HtmlForm form = profile();
        Caller other = new Caller(server, Optional.of(DemoAccount.INTERVIEWER));
        String theirs = zone(DemoAccount.INTERVIEWER);
        String own = zone(DemoAccount.CANDIDATE);
        Map<String, String> values = Caller.filled(form);
        values.put("f:timeZone", theirs.equals("Asia/Tokyo") ? "Asia/Seoul" : "Asia/Tokyo");
        assertTrue(other.send(form, values).statusCode() < 500);
        for (String state : new String[] {"stateless", "", "1:1"}) {
            values.put("jakarta.faces.ViewState", state);
            assertTrue(candidate.send(form, values).statusCode() < 500);
        }
        assertEquals(theirs, zone(DemoAccount.INTERVIEWER));
        assertEquals(own, zone(DemoAccount.CANDIDATE));
    }

    @Test
    void whatAFormDoesNotShowCannotBeSetThroughIt() {
        Map<String, String> values = Caller.filled(profile());
        values.putAll(
                Map.of("f:headline", "Boss", "f:years", "9", "f:interviewerLevel", "SENIOR", "f:barRaiser", "on"));
        values.putAll(Map.of("roles", "ADMINISTRATOR", "f:roles", "ADMINISTRATOR", "f:email", "x%40y.org"));
        assertEquals(302, candidate.send(profile(), values).statusCode(), "the rest is saved");
        String counted =
                "select count(*) from interviewer_profile p join account a on a.id = p.account_id where a.email = ?";
        assertEquals("0", server.text(counted, DemoAccount.CANDIDATE.email()));
    }

    @Test
    void anAddressPutsNoWordsIntoAForm() {
        HtmlForm form = profile();
        String own = zone(DemoAccount.CANDIDATE);
        String other = own.equals("Asia/Tokyo") ? "Asia/Seoul" : "Asia/Tokyo";
        Map<String, String> values = new HashMap<>(Caller.filled(form));
        for (String words : new String[] {"f:timeZone=" + other, "f%3AtimeZone=" + other, "revoke=1", "others=1"}) {
            HtmlForm followed = new HtmlForm("f", PROFILE + "?" + words, true, form.fields(), form.buttons());
            assertEquals(400, candidate.send(followed, values).statusCode(), words);
        }
        HtmlForm asked = new HtmlForm("f", PROFILE, false, form.fields(), form.buttons());
        values.put("f:timeZone", other);
        assertEquals(400, candidate.send(asked, values).statusCode(), "a form in an address");
        assertEquals(own, zone(DemoAccount.CANDIDATE));
    }

    @Test
    void aLinkSignsNobodyIn() {
        Caller stranger = new Caller(server, Optional.empty());
        String link = "/account/sign-in?" + RawSession.signInForm(DemoAccount.CANDIDATE, "stateless");
        assertEquals(400, stranger.get(link).statusCode());
        assertNull(stranger.cookie("fc"));
    }

    @Test
    void aMadeUpHostLeadsNowhere() {
        RawRequest request = RawRequest.form(
                        "/account/sign-in", RawSession.signInForm(DemoAccount.CANDIDATE, "stateless"))
                .withoutHost()
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example");
        RawAnswer answer = RawAnswer.to(server.port(), request.bytes(server.port()));
        assertEquals(302, answer.status());
        assertEquals("/", answer.headers().get("Location"));
    }

    private void assertRefused(String session) {
        HttpResponse<String> answer =
                new Caller(server, Optional.empty()).with("fc", session).get(PROFILE);
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").startsWith("/account/sign-in"));
    }

    private HtmlForm profile() {
        return HtmlForm.in(candidate.get(PROFILE).body(), PROFILE).stream()
                .filter(form -> form.id().equals("f"))
                .findFirst()
                .orElseThrow();
    }

    private String zone(DemoAccount account) {
        return server.text(ZONE, account.email());
    }
}
