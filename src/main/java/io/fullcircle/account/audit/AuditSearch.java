package io.fullcircle.account.audit;

import io.fullcircle.shared.audit.AuditAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody looks for in the audit log.
 *
 * @param person part of the name or address of who did it or whose it is, in lower case, or their public id; empty for everybody
 * @param actions none for all
 * @param from not before, or null
 * @param until before this, or null
 * @param programme public id, or null
 */
public record AuditSearch(String person, Set<AuditAction> actions, Instant from, Instant until, UUID programme) {

    private static final int MOST = 100;

    /** All of it. */
    public static final AuditSearch ALL = new AuditSearch("", Set.of(), null, null, null);

    public AuditSearch {
        actions = Set.copyOf(actions);
    }

    /**
     * From an address, where anything may stand: what is not understood is not looked for.
     *
     * @param from a day such as 2026-11-23, from its beginning in the zone
     * @param to likewise, to its end
     */
    public static AuditSearch of(String person, String action, String from, String to, String programme, ZoneId zone) {
        String who = person == null ? "" : person.replace("\u0000", "").strip().toLowerCase(Locale.ROOT);
        LocalDate first = day(from);
        LocalDate last = day(to);
        return new AuditSearch(
                who.length() > MOST ? who.substring(0, MOST) : who,
                AuditGroup.meant(action),
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
                id(programme));
    }

    /** True when nothing narrows it down. */
    public boolean all() {
        return equals(ALL);
    }

    /** The person as a public id, or null when it is none. */
    UUID personId() {
        return id(person);
    }

    /** Years that a calendar on the wall has: beyond them an instant would be no timestamp of the database. */
    static LocalDate day(String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static UUID id(String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
