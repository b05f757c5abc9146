package io.fullcircle.availability.calendar.ics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A part of a calendar, an event for instance, with those of its lines that say when, and its own parts. */
final class IcsComponent {

    private final String name;
    private final Map<String, List<IcsProperty>> properties = new HashMap<>();
    private final List<IcsComponent> parts = new ArrayList<>();

    IcsComponent(String name) {
        this.name = name;
    }

    boolean is(String kind) {
        return name.equals(kind);
    }

    List<IcsComponent> parts() {
        return parts;
    }

    void add(String property, IcsProperty line) {
        properties.computeIfAbsent(property, key -> new ArrayList<>()).add(line);
    }

    List<IcsProperty> all(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** The first line of this name, or null. */
    IcsProperty first(String property) {
        List<IcsProperty> lines = all(property);
        return lines.isEmpty() ? null : lines.get(0);
    }

    /** What the first line of this name says, or "". */
    String text(String property) {
        IcsProperty line = first(property);
        return line == null ? "" : line.value().strip();
    }

    boolean says(String property, String word) {
        return text(property).equalsIgnoreCase(word);
    }
}
