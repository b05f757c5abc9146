package io.fullcircle.shared.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The time zones of the world as a select offers them: by region and place, without the technical ones. */
public final class ZoneChoice {

    /** The regions that people know; "Etc" and "SystemV" are none. */
    private static final Set<String> REGIONS = new TreeSet<>(Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific"));

    private static final String UTC = "UTC";

    /** A zone and its words, such as "Berlin (UTC+1)". */
    public record Zone(String id, String label) {}

    private ZoneChoice() {}

    /**
     * All zones by region, each in the order of their places; last UTC, and the chosen zone where it is none of these.
     *
     * @param now decides what each place is away from UTC
     */
    public static Map<String, List<Zone>> at(Instant now, String chosen) {
        Map<String, List<Zone>> regions = new TreeMap<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            int slash = id.indexOf('/');
            if (slash > 0 && REGIONS.contains(id.substring(0, slash))) {
                regions.computeIfAbsent(id.substring(0, slash), region -> new ArrayList<>())
                        .add(new Zone(id, label(id, now)));
            }
        }
        List<Zone> others = new ArrayList<>(List.of(new Zone(UTC, UTC)));
        boolean offered = UTC.equals(chosen)
                || regions.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(zone -> zone.id().equals(chosen));
        if (!offered && ZoneId.getAvailableZoneIds().contains(chosen)) {
            others.add(new Zone(chosen, label(chosen, now)));
        }
        regions.put(UTC, others);
        return regions;
    }

    private static String label(String id, Instant now) {
        String place = id.substring(id.indexOf('/') + 1).replace('_', ' ').replace("/", ", ");
        String offset = ZoneId.of(id).getRules().getOffset(now).getId();
        return place + " (UTC" + (offset.equals("Z") ? "" : plain(offset)) + ")";
    }

    /** "+1" for "+01:00", "−3:30" for "-03:30". */
    private static String plain(String offset) {
        return offset.replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "").replace('-', '−');
    }
}
