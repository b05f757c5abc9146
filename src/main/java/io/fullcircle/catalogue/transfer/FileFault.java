package io.fullcircle.catalogue.transfer;

import java.util.List;

/**
 * Something in a file that is wrong.
 *
 * @param place line of a CSV file, or number of the element in a JSON file, from 1; 0 where it is about the file as a whole
 * @param column what the file calls the column; null where it is about the line as a whole
 * @param key of the message that says it
 * @param arguments of that message
 */
public record FileFault(int place, String column, String key, List<Object> arguments) {

    static FileFault at(int place, String column, String key, Object... arguments) {
        return new FileFault(place, column, "catalogue.import.fault." + key, List.of(arguments));
    }
}
