package io.fullcircle.measurement.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What orders interviews: a number or a point in time.
 *
 * @param number null for a time
 * @param time null for a number
 */
record Moment(BigDecimal number, Instant time) implements Comparable<Moment> {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?");

    private static final List<Function<String, Instant>> TIMES = List.of(
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(),
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> ZonedDateTime.parse(text).toInstant());

    /** Empty for what is neither a number nor an ISO date or date-time; a space may stand in place of the T. */
    static Optional<Moment> parse(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Moment(new BigDecimal(text), null));
        }
        String iso = text.replace(' ', 'T');
        for (Function<String, Instant> form : TIMES) {
            try {
                return Optional.of(new Moment(null, form.apply(iso)));
            } catch (DateTimeException e) {
                // The next form may fit.
                continue;
            }
        }
        return Optional.empty();
    }

    /** Two of the same kind can be compared. */
    Class<?> kind() {
        return number == null ? Instant.class : BigDecimal.class;
    }

    @Override
    public int compareTo(Moment other) {
        return number == null ? time.compareTo(other.time) : number.compareTo(other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moment moment && moment.kind() == kind() && compareTo(moment) == 0;
    }

    @Override
    public int hashCode() {
        return number == null ? time.hashCode() : number.stripTrailingZeros().hashCode();
    }
}
