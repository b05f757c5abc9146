package io.fullcircle.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** As whom the matrix looks at everything. The mocks of its world are between {@link #CANDIDATE} and {@link #INTERVIEWER}. */
enum Who {
    /** Has not signed in. */
    ANONYMOUS,
    CANDIDATE,
    /** Another candidate of the same cohort. */
    CLASSMATE,
    INTERVIEWER,
    /** Another interviewer of the same programme. */
    COLLEAGUE,
    /** Leads the candidate's cohort. */
    LEAD,
    /** Leads it too, and is booked as the candidate's interviewer. */
    HEARING,
    /** Leads the whole programme. */
    HEAD,
    /** Leads another cohort of the programme. */
    NEIGHBOUR,
    /** Leads another programme. */
    STRANGER,
    ADMINISTRATOR,
    /** Was a candidate of the cohort and is nothing any more. */
    FORMER,
    /** Has an account and was never anything. */
    NEWCOMER;

    /** How the tables call them. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String email() {
        return Canary.of("email", word()) + "@example.org";
    }

    /** All who have an account. */
    static Stream<Who> people() {
        return Arrays.stream(values()).filter(who -> who != ANONYMOUS);
    }

    /**
     * The people that a cell names: words, {@code people} for all who have signed in, {@code all} with who has not, and a minus before who
     * is left out.
     */
    static Set<Who> in(String cell) {
        Set<Who> found = EnumSet.noneOf(Who.class);
        for (String word : cell.strip().split("\\s+")) {
            if (word.equals("all")) {
                found.addAll(EnumSet.allOf(Who.class));
            } else if (word.equals("people")) {
                found.addAll(EnumSet.complementOf(EnumSet.of(ANONYMOUS)));
            } else if (word.startsWith("-")) {
                found.remove(valueOf(word.substring(1).toUpperCase(Locale.ROOT)));
            } else if (!word.isEmpty()) {
                found.add(valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        return found;
    }
}
