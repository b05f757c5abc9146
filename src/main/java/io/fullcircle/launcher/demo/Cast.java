package io.fullcircle.launcher.demo;

import java.time.ZoneId;
import java.util.List;

/** Everybody of the demo programme. The first interviewer and the first candidate are those whose sign-ins are printed at the start. */
record Cast(Person administrator, Person lead, List<Interviewer> interviewers, List<Candidate> candidates) {

    /** Leads the cohort of mid-level engineers and runs mocks, too. */
    static final String LEADS_AND_INTERVIEWS = "mara";

    /** Has just come and touched nothing yet. */
    static final String NEWCOMER = "lina";

    static Cast read() {
        return new Cast(
                new Person("admin", "Ada Lindqvist", ZoneId.of("Europe/Stockholm"), "en"),
                new Person("lead", "Leonie Brandt", ZoneId.of("Europe/Berlin"), "en"),
                Stock.rows("interviewers.tsv").stream().map(Interviewer::of).toList(),
                Stock.rows("candidates.tsv").stream().map(Candidate::of).toList());
    }

    List<Interviewer> approved() {
        return interviewers.stream().filter(Interviewer::approved).toList();
    }

    Interviewer interviewer() {
        return interviewers.get(0);
    }

    Candidate candidate() {
        return candidates.get(0);
    }

    /** Those two have mocks with each other yesterday and the day after tomorrow, and none before. */
    boolean promised(Candidate candidate, Interviewer interviewer) {
        return candidate.equals(candidate()) && interviewer.equals(interviewer());
    }
}
