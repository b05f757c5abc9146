package io.fullcircle.launcher;

import io.fullcircle.shared.access.ApiToken;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.settings.Setting;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was asked for behind {@code token} on the command line.
 *
 * @param email of the person who is to get it, in lower case; null when only help is wanted
 * @param scopes null for all that the person may
 * @param given settings that stand on the command line
 */
record TokenOptions(
        boolean help, String email, String name, Set<Scope> scopes, Instant expiresAt, Map<Setting, String> given) {

    private static final String USUAL_NAME = "Command line";
    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,5})([hd])");

    /** @throws Options.Misused in a sentence, for what cannot be meant */
    static TokenOptions parse(List<String> arguments, Clock clock) {
        Reader reader = new Reader();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            reader.take(rest.next(), rest);
        }
        Instant now = clock.instant();
        if (reader.help) {
            return new TokenOptions(true, null, USUAL_NAME, null, now, Map.of());
        }
        if (reader.email == null) {
            throw new Options.Misused("Say whose token it is to be: java -jar run.jar token EMAIL; --help tells more.");
        }
        String name = ApiToken.name(reader.name)
                .orElseThrow(() -> new Options.Misused(
                        "A name has 1 to " + ApiToken.MAX_NAME + " characters on one line, some of them visible."));
        return new TokenOptions(
                false, reader.email, name, reader.scopes, expiry(reader.expires, now), Map.copyOf(reader.given));
    }

    /** Hours, days, or a date, which is included as it is in UTC. */
    private static Instant expiry(String text, Instant now) {
        if (text == null) {
            return now.plus(ApiToken.USUAL);
        }
        Instant expiry = instant(text, now);
        if (!expiry.isAfter(now)) {
            throw new Options.Misused("A token cannot end in the past: --expires " + text + ".");
        }
        // A date is the whole of its day, so that the last one is a day more.
        if (expiry.isAfter(now.plus(ApiToken.LONGEST).plus(Duration.ofDays(1)))) {
            throw new Options.Misused("A token works for " + ApiToken.LONGEST.toDays() + " days at most: --expires "
                    + text + " is too far.");
        }
        return expiry;
    }

    private static Instant instant(String text, Instant now) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            int number = Integer.parseInt(span.group(1));
            return now.plus(span.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number));
        }
        try {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Options.Misused(
                    "Write --expires as hours, days or a date, such as 12h, 30d or 2027-01-31, not “" + text + "”.");
        }
    }

    /** Takes one argument after the other. */
    private static final class Reader {

        private final Map<Setting, String> given = new java.util.EnumMap<>(Setting.class);
        private boolean help;
        private String email;
        private String name = USUAL_NAME;
        private String expires;
        private Set<Scope> scopes;

        void take(String argument, Iterator<String> rest) {
            String option = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--scope" -> scopes(Options.value(argument, option, rest));
                case "--expires" -> expires = Options.value(argument, option, rest);
                case "--name" -> name = Options.value(argument, option, rest);
                case "--data" -> given.put(Setting.DATA, Options.value(argument, option, rest));
                default -> email(argument);
            }
        }

        private void email(String argument) {
            if (argument.startsWith("-")) {
                throw new Options.Misused("Unknown option " + argument + "; token --help lists the options.");
            }
            if (email != null) {
                throw new Options.Misused("One token is for one person: not for " + email + " and " + argument + ".");
            }
            email = argument.strip().toLowerCase(Locale.ROOT);
        }

        private void scopes(String text) {
            scopes = scopes == null ? EnumSet.noneOf(Scope.class) : scopes;
            for (String word : text.split(",", -1)) {
                scopes.add(Scope.named(word.strip())
                        .orElseThrow(() -> new Options.Misused("There is no scope “" + word.strip()
                                + "”; there are "
                                + Arrays.stream(Scope.values())
                                        .map(Scope::publicName)
                                        .collect(Collectors.joining(", "))
                                + ".")));
            }
        }
    }
}
