package io.fullcircle.availability.calendar.ics;

import java.util.Map;

/**
 * A line of a calendar.
 *
 * @param parameters by their names in upper case, without quotes
 */
record IcsProperty(String value, Map<String, String> parameters) {

    /** The parameter, or null. */
    String parameter(String name) {
        return parameters.get(name);
    }

    boolean says(String name, String word) {
        return word.equalsIgnoreCase(parameters.get(name));
    }
}
