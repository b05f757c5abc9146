package io.fullcircle.availability.offer;

import io.fullcircle.availability.Hours;
import io.fullcircle.shared.error.DomainException;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Hours of each weekday, as many as {@value #MOST} a day, none of which overlap on the same day. */
public record Week(Map<DayOfWeek, List<Hours>> hours) {

    /** How many stretches one day may have. */
    public static final int MOST = 6;

    /** @throws DomainException naming {@code week} where a day has too many, or two that overlap */
    public Week {
        Map<DayOfWeek, List<Hours>> kept = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, spans) -> {
            requireFew("week", spans);
            if (!spans.isEmpty()) {
                kept.put(day, List.copyOf(spans));
            }
        });
        hours = kept;
    }

    /** @throws DomainException naming this field where there are too many, or two that overlap */
    static void requireFew(String field, List<Hours> spans) {
        if (spans.size() > MOST) {
            throw DomainException.invalid(field, "availability.rule.most", MOST);
        }
        for (int i = 0; i < spans.size(); i++) {
            if (overlapping(spans, i)) {
                throw DomainException.invalid(field, "availability.rule.overlapping");
            }
        }
    }

    /** True when this one overlaps with one that stands before it. */
    static boolean overlapping(List<Hours> spans, int index) {
        return spans.subList(0, index).stream().anyMatch(spans.get(index)::overlaps);
    }
}
