package io.fullcircle.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.Deployments;
import io.fullcircle.account.Passwords;
import io.fullcircle.testing.Client;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asks the served WAR for every endpoint as everybody ({@link Who}) in every state, and holds each answer to the tables ({@link Tables}):
 * who gets it, and which marks ({@link Canary}) stand in it, no more and no fewer.
 *
 * <p>A new page, servlet or resource: a row in {@code endpoints.tsv} for each group of people who get to see something else there. Its forms
 * and other changes: rows in {@code actions.tsv}. A new public method of a service or of queries: the row in {@code services.tsv} that
 * {@link PolicyTablesTest} prints. A new private field: give it a mark in {@link World}, say in {@code fields.tsv} who may see it, and name
 * it in the rows of the pages that show it. Then let {@code src/docs/policy.md} be written anew, as {@link PolicyDocumentTest} says.
 */
@ExtendWith(ArquillianExtension.class)
class PolicyMatrixIT {

    private static final String PASSWORD = "rain on a tin roof";
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");

    @Inject
    private Passwords passwords;

    private static final Map<Who, Client> CLIENTS = new EnumMap<>(Who.class);

    private final List<Tables.Field> fields = Tables.fields();
    private final List<Tables.Endpoint> endpoints = Tables.endpoints();
    private final Map<Who, String> viewStates = new EnumMap<>(Who.class);
    private Form model;
    private static World world;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    /** Made once, for it takes a while until everybody has signed in. */
    @BeforeEach
    void make() {
        if (world != null) {
            return;
        }
        Rows.clear();
        world = new World(passwords.hash(PASSWORD));
        world.make();
        // Nobody is told of feedback that is due while they all look at what there is.
        Rows.update("insert into stored_job (id, kind, subject_id, created_at, due_at, next_attempt_at, done_at)"
                + " select nextval('stored_job_seq'), 'FEEDBACK_DUE', id, now(), now(), now(), now() from booking"
                + " on conflict do nothing");
        for (Who who : Who.values()) {
            Client client = new Client();
            CLIENTS.put(who, who == Who.ANONYMOUS ? client : client.signIn(who.email(), PASSWORD));
        }
        new Client().signIn(Who.CANDIDATE.email(), PASSWORD);
        world.signedIn();
    }

    @Test
    void everybodyGetsWhatTheTablesSayAndNoLinkLeadsNowhere() {
        List<String> wrong = new ArrayList<>();
        Set<String> addresses = new LinkedHashSet<>();
        endpoints.forEach(row -> row.states().forEach(state -> addresses.add(row.address() + " " + state)));
        for (Who who : Who.values()) {
            Map<String, String> links = new TreeMap<>();
            Set<String> asked = new TreeSet<>();
            for (String addressed : addresses) {
                String template = addressed.replaceFirst(" .*", "");
                String state = addressed.replaceFirst(".* ", "");
                String address = world.address(template, state);
                Answer expected = Answer.expected(fields, endpoints, template, state, who);
                HttpResponse<String> answer = CLIENTS.get(who).get(address);
                Answer got = Answer.of(answer, who, world.others());
                if (!expected.holds(got)) {
                    wrong.add(template + " (" + state + ") as " + who.word() + ": " + expected.against(got));
                }
                asked.add(address);
                links(answer.body()).forEach(link -> links.putIfAbsent(link, address));
            }
            links.keySet().removeAll(asked);
            links.forEach((link, page) -> {
                if (CLIENTS.get(who).get(link).statusCode() >= 400) {
                    wrong.add(page + " leads " + who.word() + " to " + link);
                }
            });
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void everybodyDoesWhatTheTablesSayAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        // However long this takes: when a sign-in was last used is noted every few minutes, and is nobody's deed.
        Rows.update("update sign_in set used_at = now() + interval '1 day'");
        Kept.keep();
        Map<List<String>, String> asKept = new HashMap<>();
        Tables.actions().forEach(row -> asKept.put(row.tables(), Kept.fingerprint(row.tables())));
        for (Tables.Action row : Tables.actions()) {
            String before = asKept.get(row.tables());
            if (!Kept.fingerprint(row.tables()).equals(before)) {
                // Something else that an earlier row did besides.
                Kept.bringBack();
            }
            model = null;
            for (Who who : row.signsOut() ? row.done() : EnumSet.allOf(Who.class)) {
                HttpResponse<String> answer = send(row, who);
                boolean done = !Kept.fingerprint(row.tables()).equals(before);
                if (done) {
                    Kept.bringBack();
                }
                String trouble = trouble(row, who, answer, done);
                if (!trouble.isEmpty()) {
                    wrong.add(row.page() + "#" + row.button() + " " + row.values() + " as " + who.word() + trouble);
                }
            }
        }
        Kept.forget();
        world = null;
        assertEquals("", String.join("\n", wrong));
    }

    private String trouble(Tables.Action row, Who who, HttpResponse<String> answer, boolean done) {
        Set<String> leaked =
                new TreeSet<>(Answer.of(answer, who, world.others()).marks());
        leaked.removeAll(Canary.in(row.values(), Map.of()));
        leaked.removeIf(mark -> Tables.maySee(fields, who, mark) || mark.startsWith("principle:"));
        return (done == row.done().contains(who) ? "" : done ? ": is done" : ": is not done, " + answer.statusCode())
                + (answer.statusCode() >= 500 ? ": " + answer.statusCode() : "")
                + (leaked.isEmpty() ? "" : ": shows " + leaked);
    }

    /** Sends what the page shows to this person, or to who is shown no such page what somebody else would send. */
    private HttpResponse<String> send(Tables.Action row, Who who) {
        Client client = CLIENTS.get(who);
        String address = world.address(row.page(), row.state());
        String values = world.address(row.values(), row.state());
        if (row.resource()) {
            String path = address.replaceFirst("^\\w+ ", "");
            return path.startsWith("/api/")
                    ? client.send(
                            address.replaceFirst(" .*", ""),
                            path,
                            values,
                            "Idempotency-Key",
                            UUID.randomUUID().toString(),
                            "If-Match",
                            "\"0\"")
                    : client.postForm(path, values);
        }
        Optional<Form> own = Form.with(client.get(address).body(), row.button());
        if (own.isPresent()) {
            return own.get().put(values).send(client, address);
        }
        String state = viewStates.computeIfAbsent(
                who, any -> Form.viewState(client.get("/account/security").body()));
        return model(row, address)
                .put(values + "&" + Form.VIEW_STATE + "=" + state)
                .send(client, address);
    }

    /** The form as who may send it sees it. */
    private Form model(Tables.Action row, String address) {
        if (model == null) {
            model = row.done().stream()
                    .findFirst()
                    .flatMap(doer -> Form.with(CLIENTS.get(doer).get(address).body(), row.button()))
                    .orElse(Form.forged(row.button()));
        }
        return model;
    }

    private static List<String> links(String body) {
        List<String> found = new ArrayList<>();
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            found.add(link.group(1).replace("&amp;", "&"));
        }
        return found;
    }
}
