package io.fullcircle.launcher;

import io.fullcircle.shared.settings.Setting;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} and {@code --settings} print. */
final class Manual {

    static final String HELP = """
            Fullcircle, a coaching platform for mock interviews.

              java -jar run.jar [options]

              --port N      port to listen on (default 8080)
              --data DIR    folder for the database, the log and working files (default data)
              --demo        load the demo programme, with public passwords
              --settings    list every setting with its default and its meaning
              --help        this text

            An option counts more than its environment variable, and that more than the default.
            Without APP_DB_URL an embedded PostgreSQL is started. Ctrl-C stops everything.
            """;

    private Manual() {}

    /** Every setting; the defaults only, never a value, so that the list can be shown to anybody. */
    static String settings() {
        return Arrays.stream(Setting.values()).map(Manual::entry).collect(Collectors.joining("\n"));
    }

    private static String entry(Setting setting) {
        String state;
        if (setting.secret()) {
            state = "secret";
        } else {
            state = setting.defaultValue().isEmpty() ? "empty by default" : "default " + setting.defaultValue();
        }
        return setting.variable() + " (" + state + ")\n    " + setting.meaning() + "\n";
    }
}
