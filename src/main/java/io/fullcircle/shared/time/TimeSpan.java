package io.fullcircle.shared.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The time from {@code start} up to but without {@code end}; it is never empty. */
public record TimeSpan(Instant start, Instant end) {

    public TimeSpan {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A span of time ends after its start");
        }
    }

    /** True when some instant lies in both; spans that merely touch do not overlap. */
    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** True when all of the other lies in this one. */
    public boolean contains(TimeSpan other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** The same time as spans that neither overlap nor touch, earliest first. */
    public static List<TimeSpan> joined(List<TimeSpan> spans) {
        List<TimeSpan> joined = new ArrayList<>();
        for (TimeSpan span :
                spans.stream().sorted(Comparator.comparing(TimeSpan::start)).toList()) {
            TimeSpan before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before == null || before.end().isBefore(span.start())) {
                joined.add(span);
            } else if (span.end().isAfter(before.end())) {
                joined.set(joined.size() - 1, new TimeSpan(before.start(), span.end()));
            }
        }
        return joined;
    }
}
