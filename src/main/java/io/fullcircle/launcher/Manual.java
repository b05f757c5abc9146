package io.fullcircle.launcher;

import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.settings.Setting;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} and {@code --settings} print. */
final class Manual {

    static final String HELP = """
            Fullcircle, a coaching platform for mock interviews.

              java -jar run.jar [options]
              java -jar run.jar token EMAIL [options]    make a token for a program; token --help tells more

              --port N      port to listen on (default 8080)
              --data DIR    folder for the database, the log and working files (default data)
              --demo        load the demo programme, with public passwords
              --settings    list every setting with its default and its meaning
              --help        this text

            An option counts more than its environment variable, and that more than the default.
            Without APP_DB_URL an embedded PostgreSQL is started. Ctrl-C stops everything.
            """;

    static final String TOKEN_HELP = """
            Makes a token by which a program can use the interface below /api/v1 as this person.

              java -jar run.jar token EMAIL [options]

              --scope A,B      what it may; may be given several times: %s
                               (default all that the person may, also in later versions)
              --expires WHEN   hours, days or a last day, such as 12h, 30d or 2027-01-31 (default %dd, at most %dd)
              --name TEXT      what it is for, as its owner reads it (default “Command line”)
              --data DIR       folder of the installation (default data); for ./mvnw -Prun it is .fullcircle
              --help           this text

            The server may run or not. The same settings count as for the server: with APP_DB_URL, APP_DB_USER and
            APP_DB_PASSWORD the token goes into that database. Its owner gets a mail about it and can revoke it.

            The token is the last line, alone on the standard output; all else goes to the standard error:
              TOKEN=$(java -jar run.jar token ana@example.org --scope profile:read)
              curl -H "Authorization: Bearer $TOKEN" http://localhost:8080/api/v1/me
            """.formatted(
                    Arrays.stream(Scope.values()).map(Scope::publicName).collect(Collectors.joining(", ")),
                    ApiToken.USUAL.toDays(),
                    ApiToken.LONGEST.toDays());

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
