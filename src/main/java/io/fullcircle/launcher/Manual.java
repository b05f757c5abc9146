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
              java -jar run.jar fit FILE [options]       fit ratings; fit --help tells more
              java -jar run.jar agreement FILE [options] agreement of raters; agreement --help tells more

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

    static final String FIT_HELP = """
            Fits ratings by interviewers of different severity and prints what it finds as JSON.

              java -jar run.jar fit ratings.csv [options]

              --fixed       keep the standard deviations where the model has them instead of taking them from the ratings
              --no-trend    abilities do not change from interview to interview
              --draws N     draws of the posterior that readiness is taken from (default 1000)
              --help        this text

            The first line names the columns candidate, interviewer, principle, interview and rating. A rating is BELOW,
            MEETS or RAISES. The interview orders those of a candidate: a number, a date or a date-time, equal values being
            one interview. The rest are labels. A file that cannot be read is answered with its lines and the reasons.
            """;

    static final String AGREEMENT_HELP = """
            Prints how far raters of the same performances agree, as JSON: Krippendorff’s alpha, Gwet’s AC1 and AC2 and
            Cohen’s weighted kappa, the mean of all pairs, each with its 95 % interval.

              java -jar run.jar agreement table.csv [options]

              --level L       nominal, ordinal, interval or ratio (default ordinal)
              --weights FILE  weights of disagreements for kappa, a line per category, 0 on the diagonal (default quadratic)
              --help          this text

            A line is a unit and a column a rater, empty where a rater did not rate; the first line names the raters, and a
            first column named unit the units. Values are numbers or BELOW, MEETS and RAISES; at the nominal level any words.
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
