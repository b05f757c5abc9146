package io.fullcircle.launcher;

import io.fullcircle.shared.settings.Setting;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What was asked for on the command line. */
record Options(boolean help, boolean settings, Map<Setting, String> given) {

    /** Options that stand for a setting and take a value. */
    private static final Map<String, Setting> WITH_VALUE = Map.of("--port", Setting.PORT, "--data", Setting.DATA);

    /** The command line says something that nobody understands. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misused(String sentence) {
            super(sentence);
        }
    }

    static Options parse(List<String> arguments) {
        boolean help = false;
        boolean settings = false;
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
            if (WITH_VALUE.containsKey(name)) {
                given.put(WITH_VALUE.get(name), value(argument, name, rest));
            } else if (argument.equals("--demo")) {
                given.put(Setting.DEMO, "true");
            } else if (argument.equals("--help") || argument.equals("-h")) {
                help = true;
            } else if (argument.equals("--settings")) {
                settings = true;
            } else {
                throw new Misused("Unknown option " + argument + "; --help lists the options.");
            }
        }
        return new Options(help, settings, given);
    }

    static String value(String argument, String name, Iterator<String> rest) {
        if (argument.length() > name.length() + 1) {
            return argument.substring(name.length() + 1);
        }
        if (argument.equals(name) && rest.hasNext()) {
            return rest.next();
        }
        throw new Misused("The option " + name + " needs a value; --help lists the options.");
    }
}
