package io.fullcircle.account.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the log, from which on it is read towards the older entries. As text it stands in addresses. */
public record AuditPosition(Instant at, long id) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");

    /** The position that the text writes; empty for what is none. */
    static Optional<AuditPosition> parse(String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new AuditPosition(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
