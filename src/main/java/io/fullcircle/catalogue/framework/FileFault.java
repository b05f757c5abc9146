package io.fullcircle.catalogue.framework;

import java.util.Arrays;
import java.util.List;

/**
 * Something in a file that will not do.
 *
 * @param line from 1
 * @param column at fault; empty where it is the line
 * @param messageKey of the reason
 */
public record FileFault(int line, String column, String messageKey, List<Object> arguments) {

    static FileFault at(int line, String column, String messageKey, Object... arguments) {
        return new FileFault(line, column, messageKey, Arrays.asList(arguments));
    }
}
