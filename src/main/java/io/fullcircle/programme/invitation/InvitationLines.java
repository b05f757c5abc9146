package io.fullcircle.programme.invitation;

import io.fullcircle.account.EmailAddress;
import io.fullcircle.programme.invitation.InvitedLine.Finding;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.OneLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a typed or pasted list of people, a person a line: an address alone, {@code Ada Lovelace <ada@example.org>}, or name and
 * address in either order with a comma, a semicolon or a tab between them, as a spreadsheet or a mail program hands them over. Lines
 * with nothing in them are skipped, and so is a first one that holds nothing but headings of columns. Pure: knows nothing of who is
 * there already.
 */
final class InvitationLines {

    /** Most people that one list may hold. */
    static final int MAX_LINES = 200;

    /** Most characters of a list: more than so many long names and addresses have. */
    static final int MAX_TEXT = 60_000;

    private static final int MAX_LINE = 500;
    private static final int MAX_NAME = 120;
    private static final int SHOWN = 80;

    /** A first and a last name in columns of their own. */
    private static final int NAME_COLUMNS = 2;

    private static final Pattern IN_BRACKETS = Pattern.compile("(.*?)<([^<>]*)>[\\s,;]*");
    private static final Set<String> ADDRESS_HEADINGS = Set.of(
            "email",
            "e-mail",
            "mail",
            "email address",
            "e-mail address",
            "address",
            "e-mail-adresse",
            "email-adresse",
            "emailadresse",
            "mailadresse",
            "adresse");
    private static final Set<String> NAME_HEADINGS = Set.of(
            "name",
            "full name",
            "first name",
            "last name",
            "given name",
            "surname",
            "vorname",
            "nachname",
            "vor- und nachname");

    private InvitationLines() {}

    /**
     * The people of a list, in its order, each address once as {@link Finding#GOOD}.
     *
     * @throws DomainException naming {@code people} when there is nobody in it, or more than can be invited at once
     */
    static List<InvitedLine> read(String text) {
        if (text == null || text.isBlank()) {
            throw DomainException.invalid("people", "programme.invite.nobody");
        }
        if (text.length() > MAX_TEXT) {
            throw tooMany();
        }
        List<InvitedLine> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        String[] raw = text.split("\r\n|\r|\n", -1);
        boolean first = true;
        for (int i = 0; i < raw.length; i++) {
            String line = trimmed(raw[i]);
            if (line.isEmpty() || first && heading(line)) {
                first = first && line.isEmpty();
                continue;
            }
            first = false;
            lines.add(once(line(i + 1, line), seen));
        }
        if (lines.isEmpty()) {
            throw DomainException.invalid("people", "programme.invite.nobody");
        }
        if (lines.size() > MAX_LINES) {
            throw tooMany();
        }
        return lines;
    }

    private static DomainException tooMany() {
        return DomainException.invalid("people", "programme.invite.tooMany", MAX_LINES);
    }

    private static InvitedLine once(InvitedLine line, Map<String, Integer> seen) {
        Integer first = line.isGood() ? seen.putIfAbsent(line.email(), line.number()) : null;
        return first == null ? line : line.repeating(first);
    }

    private static InvitedLine line(int number, String line) {
        String shown = shown(line);
        if (line.length() > MAX_LINE) {
            return InvitedLine.bad(number, shown, Finding.TOO_LONG);
        }
        if (line.codePoints().anyMatch(InvitationLines::unseen)) {
            return InvitedLine.bad(number, shown, Finding.CONTROL);
        }
        Matcher brackets = IN_BRACKETS.matcher(line);
        return brackets.matches() && (address(brackets.group(2)) || !address(brackets.group(1)))
                ? person(number, shown, List.of(brackets.group(2).strip()), names(brackets.group(1)))
                : columns(number, shown, line);
    }

    /** Columns of a spreadsheet; or, in one column, words of which one is the address. */
    private static InvitedLine columns(int number, String shown, String line) {
        List<String> cells = cells(line);
        if (cells.size() == 1) {
            cells = List.of(cells.get(0).split("\\s+"));
            List<String> words = cells.stream().filter(cell -> !address(cell)).toList();
            return person(number, shown, addresses(cells), words.isEmpty() ? "" : String.join(" ", words));
        }
        List<String> words = cells.stream().filter(cell -> !address(cell)).toList();
        return words.size() > NAME_COLUMNS && addresses(cells).size() == 1
                ? InvitedLine.bad(number, shown, Finding.COLUMNS)
                : person(number, shown, addresses(cells), String.join(" ", words));
    }

    private static InvitedLine person(int number, String shown, List<String> addresses, String name) {
        if (addresses.isEmpty() || addresses.get(0).isEmpty()) {
            return InvitedLine.bad(number, shown, Finding.NO_ADDRESS);
        }
        if (addresses.size() > 1 || address(name)) {
            return InvitedLine.bad(number, shown, Finding.TWO_ADDRESSES);
        }
        Optional<String> email = EmailAddress.of(addresses.get(0).replaceFirst("(?i)^mailto:", ""));
        if (email.isEmpty()) {
            return InvitedLine.bad(number, shown, Finding.BAD_ADDRESS);
        }
        if (name.isBlank()) {
            return InvitedLine.good(number, shown, email.get(), null);
        }
        return OneLine.of(name, MAX_NAME)
                .map(tidy -> InvitedLine.good(number, shown, email.get(), tidy))
                .orElseGet(() -> InvitedLine.bad(number, shown, Finding.BAD_NAME));
    }

    private static boolean address(String cell) {
        return cell.indexOf('@') >= 0;
    }

    /** The cells that look like addresses, the same one only once. */
    private static List<String> addresses(List<String> cells) {
        return cells.stream()
                .filter(InvitationLines::address)
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** A name before an address in brackets, out of the quotes that mail programs put around it. */
    private static String names(String text) {
        String name = text.strip().replaceFirst("[\\s,;]+$", "");
        return name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\\\"", "\"").strip()
                : name;
    }

    /** What stands between separators, without the empty ones; a separator within double quotes is none. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        cells.removeIf(String::isEmpty);
        return cells.isEmpty() ? List.of("") : cells;
    }

    /** Only headings, and one of them that of the addresses: anything else could be somebody. */
    private static boolean heading(String line) {
        List<String> words = cells(line).stream()
                .map(cell ->
                        cell.toLowerCase(Locale.ROOT).replaceAll("[:*]$", "").strip())
                .toList();
        return words.stream().allMatch(word -> ADDRESS_HEADINGS.contains(word) || NAME_HEADINGS.contains(word))
                && words.stream().anyMatch(ADDRESS_HEADINGS::contains);
    }

    /** Without spaces at its ends, and without the mark that some programs begin a file with. */
    private static String trimmed(String line) {
        return line.replaceFirst("^\uFEFF", "").replace('\u00A0', ' ').strip();
    }

    private static boolean unseen(int c) {
        return Character.isISOControl(c) && c != '\t'
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    /** The line for people to find it again by. */
    private static String shown(String line) {
        int[] seen = line.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> !unseen(c))
                .limit(SHOWN + 1L)
                .toArray();
        String text = new String(seen, 0, Math.min(seen.length, SHOWN));
        return seen.length > SHOWN ? text + "…" : text;
    }
}
