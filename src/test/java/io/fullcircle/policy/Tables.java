package io.fullcircle.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The tables of the policy, as people read and change them: {@code fields.tsv} says who may see which field in which state, anywhere;
 * {@code endpoints.tsv} who gets which page and what it shows of that; {@code actions.tsv} who may do what with its forms;
 * {@code services.tsv} which roles the server lets call which method.
 */
final class Tables {

    /** What stands for "of whichever mock the address names". */
    static final String SAME = ".";

    private Tables() {}

    /**
     * A private field.
     *
     * @param of the people, or the states of mocks, whose field it is
     */
    record Field(String name, List<String> of, Set<Who> seenBy) {}

    /**
     * What some people get at an address.
     *
     * @param states of the mock that the address names, or {@code -}
     * @param shows marks that they find there, as far as they may see them; those with {@code !} stand there whether they may or
     *     not, those with {@code ?} may and need not; {@code :.} is the state of the row, {@code :*} everybody
     * @param nothing who finds nothing and would otherwise have to sign in
     */
    record Endpoint(
            String address, List<String> states, Set<Who> sees, Set<Who> ledOn, List<String> shows, Set<Who> nothing) {

        /** Where it is, without what it is asked. */
        String path() {
            return address.replaceFirst("\\?.*", "");
        }

        boolean covers(Who who) {
            return sees.contains(who) || ledOn.contains(who) || nothing.contains(who);
        }
    }

    /**
     * A form or another request that changes something.
     *
     * @param page address, or method and address of what is no page
     * @param button of the form, by its name; {@code -} for none
     * @param values of the form's fields, {@code name=value&…}
     * @param done who does it with these values
     * @param changes tables that it changes
     */
    record Action(String page, String state, String button, String values, Set<Who> done, List<String> changes) {

        /** True for what is no page. */
        boolean resource() {
            return !page.startsWith("/");
        }

        boolean signsOut() {
            return page.endsWith("/account/sign-out");
        }

        List<String> tables() {
            return changes.contains("-") ? List.of() : changes;
        }
    }

    /** @param roles the groups that may call it, {@code EVERYBODY} for all */
    record Method(String name, Set<String> roles) {}

    static List<Field> fields() {
        return read("fields.tsv", 3, cell -> new Field(cell[0], words(cell[1]), Who.in(cell[2])));
    }

    static List<Endpoint> endpoints() {
        return read(
                "endpoints.tsv",
                6,
                cell -> new Endpoint(
                        cell[0], words(cell[1]), Who.in(cell[2]), Who.in(cell[3]), words(cell[4]), Who.in(cell[5])));
    }

    static List<Action> actions() {
        return read(
                "actions.tsv",
                6,
                cell -> new Action(cell[0], cell[1], cell[2], cell[3], Who.in(cell[4]), words(cell[5])));
    }

    static List<Method> methods() {
        return read("services.tsv", 2, cell -> new Method(cell[0], new TreeSet<>(words(cell[1]))));
    }

    /** True when this person may see this mark anywhere. */
    static boolean maySee(List<Field> fields, Who who, String mark) {
        String[] parts = mark.split(":");
        return fields.stream()
                .anyMatch(field -> field.name().equals(parts[0])
                        && field.of().contains(parts[1])
                        && field.seenBy().contains(who));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <T> List<T> read(String name, int columns, Function<String[], T> row) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Tables.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> Arrays.stream(Arrays.copyOf(cells, columns))
                            .map(cell -> cell == null ? "" : cell.strip())
                            .toArray(String[]::new))
                    .map(row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
