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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
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
 * it in the rows of the pages that show it. Then let {@code src/docs/policy.md} be written anew, as {@code PolicyDocumentTest} says.
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
    private static World world;

    @Deployment
    static WebArchive war() {
        return Deployments.served(
                        PolicyMatrixIT.class, Who.class, Canary.class, Tables.class, World.class, Answer.class)
                .addAsResource("io/fullcircle/policy/fields.tsv")
                .addAsResource("io/fullcircle/policy/endpoints.tsv")
                .addAsResource("io/fullcircle/policy/actions.tsv");
    }

    /** Made once, for it takes a while until everybody has signed in. */
    @BeforeEach
    void make() {
        World.markCatalogue();
        if (world != null) {
            return;
        }
        Rows.clear();
        world = new World(passwords.hash(PASSWORD));
        world.make();
        for (Who who : Who.values()) {
            Client client = new Client();
            CLIENTS.put(who, who == Who.ANONYMOUS ? client : client.signIn(who.email(), PASSWORD));
        }
    }

    @AfterEach
    void unmake() {
        World.restoreCatalogue();
    }

    @Test
    void everybodyGetsWhatTheTablesSayAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        Set<String> addresses = new TreeSet<>();
        endpoints.forEach(row -> row.states().forEach(state -> addresses.add(row.address() + " " + state)));
        for (String addressed : addresses) {
            String address = addressed.replaceFirst(" .*", "");
            String state = addressed.replaceFirst(".* ", "");
            for (Who who : Who.values()) {
                Answer expected = Answer.expected(fields, endpoints, address, state, who);
                Answer got = get(who, world.address(address, state));
                if (!got.equals(expected)) {
                    wrong.add(address + " (" + state + ") as " + who.word() + ": " + expected.against(got));
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void noLinkLeadsNowhere() {
        List<String> wrong = new ArrayList<>();
        for (Who who : Who.values()) {
            Set<String> asked = new TreeSet<>();
            for (Tables.Endpoint row : endpoints) {
                if (row.sees().contains(who)) {
                    row.states().forEach(state -> {
                        String page = world.address(row.address(), state);
                        for (String link : links(CLIENTS.get(who).get(page).body())) {
                            if (asked.add(link) && CLIENTS.get(who).get(link).statusCode() >= 400) {
                                wrong.add(page + " leads " + who.word() + " to " + link);
                            }
                        }
                    });
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static List<String> links(String body) {
        List<String> found = new ArrayList<>();
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            found.add(link.group(1).replace("&amp;", "&"));
        }
        return found;
    }

    private Answer get(Who who, String address) {
        HttpResponse<String> answer = CLIENTS.get(who).get(address);
        return Answer.of(answer, who, world.others());
    }
}
