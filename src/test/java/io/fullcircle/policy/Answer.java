package io.fullcircle.policy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody gets at an address.
 *
 * @param outcome SEES, LED_ON to another page, SIGN_IN where one has to, NOT_FOUND, or the status of anything else
 * @param marks what was found of others’ fields; one’s own name and address stand on every page
 * @param perhaps what else may be found and need not
 */
record Answer(String outcome, Set<String> marks, Set<String> perhaps) {

    private Answer(String outcome, Set<String> marks) {
        this(outcome, marks, Set.of());
    }

    /** True when an answer is as this one says. */
    boolean holds(Answer got) {
        Set<String> sure = new TreeSet<>(got.marks);
        sure.removeAll(perhaps);
        return outcome.equals(got.outcome) && sure.equals(marks);
    }

    /** What the tables say that somebody gets. */
    static Answer expected(
            List<Tables.Field> fields, List<Tables.Endpoint> endpoints, String address, String state, Who who) {
        List<Tables.Endpoint> rows = endpoints.stream()
                .filter(row -> row.address().equals(address) && row.states().contains(state) && row.covers(who))
                .toList();
        if (rows.size() > 1) {
            throw new IllegalArgumentException("two rows for " + who.word() + " at " + address);
        }
        if (rows.isEmpty()) {
            return new Answer(
                    who != Who.ANONYMOUS ? "NOT_FOUND" : address.startsWith("/api/") ? "401" : "SIGN_IN", Set.of());
        }
        Tables.Endpoint row = rows.get(0);
        if (row.nothing().contains(who)) {
            return new Answer("NOT_FOUND", Set.of());
        }
        if (row.ledOn().contains(who)) {
            return new Answer("LED_ON", Set.of());
        }
        Set<String> marks = named(row, state)
                .filter(mark -> !mark.startsWith("?"))
                .filter(mark -> mark.startsWith("!") || Tables.maySee(fields, who, mark))
                .map(mark -> mark.replace("!", ""))
                .filter(mark -> !own(mark, who))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> perhaps = named(row, state)
                .filter(mark -> mark.startsWith("?"))
                .map(mark -> mark.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Answer("SEES", marks, perhaps);
    }

    private static Stream<String> named(Tables.Endpoint row, String state) {
        return row.shows().stream()
                .map(mark -> mark.replaceFirst(":\\.$", ":" + state))
                .flatMap(mark ->
                        mark.endsWith(":*") ? Who.people().map(who -> mark.replace("*", who.word())) : Stream.of(mark));
    }

    /** What somebody got; headers count like the page. */
    static Answer of(HttpResponse<String> answer, Who who, Map<String, Pattern> others) {
        Set<String> marks = Canary.in(answer.body() + answer.headers().map(), others);
        marks.removeIf(mark -> own(mark, who));
        return new Answer(outcome(answer), marks);
    }

    private static String outcome(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 200, 204 -> "SEES";
            case 302, 303 -> to.contains("/account/sign-in") ? "SIGN_IN" : "LED_ON";
            case 404 -> "NOT_FOUND";
            default -> String.valueOf(answer.statusCode());
        };
    }

    private static boolean own(String mark, Who who) {
        return mark.equals("name:" + who.word()) || mark.equals("email:" + who.word());
    }

    /** What is wrong with an answer that should have been this one. */
    String against(Answer got) {
        Set<String> leaked = new TreeSet<>(got.marks);
        leaked.removeAll(marks);
        leaked.removeAll(perhaps);
        Set<String> missing = new TreeSet<>(marks);
        missing.removeAll(got.marks);
        return (outcome.equals(got.outcome) ? "" : "expected " + outcome + " and got " + got.outcome + " ")
                + (leaked.isEmpty() ? "" : "shows " + String.join(" ", leaked) + " ")
                + (missing.isEmpty() ? "" : "does not show " + String.join(" ", missing));
    }
}
