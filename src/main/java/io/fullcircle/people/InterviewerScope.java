package io.fullcircle.people;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.OneLine;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom an interviewer takes and how. Who ticks nothing of a set takes all of it.
 *
 * @param levels those of candidates whom they take
 * @param families jobs that they take
 * @param buckets kinds of question that they hear best
 * @param style null where they have not said
 * @param companies where they have interviewed: a name in each line, 0 to {@value #MAX_COMPANIES} characters altogether
 */
public record InterviewerScope(
        Set<Level> levels, Set<JobFamily> families, Set<Bucket> buckets, Style style, String companies) {

    /** Most characters of the companies. */
    public static final int MAX_COMPANIES = 500;

    /** Of who takes everybody. */
    public static final InterviewerScope ANY = new InterviewerScope(Set.of(), Set.of(), Set.of(), null, "");

    /** @throws DomainException naming {@code companies} */
    public InterviewerScope {
        levels = Set.copyOf(levels);
        families = Set.copyOf(families);
        buckets = Set.copyOf(buckets);
        String lines = companies == null ? "" : companies;
        companies = Arrays.stream(lines.split("\\R"))
                .filter(line -> !line.isBlank())
                .map(line -> OneLine.of(line, MAX_COMPANIES).orElseThrow(InterviewerScope::tooMuch))
                .distinct()
                .collect(Collectors.joining("\n"));
        if (companies.length() > MAX_COMPANIES) {
            throw tooMuch();
        }
    }

    /** What the columns of a profile say. */
    static InterviewerScope kept(String levels, String families, String buckets, Style style, String companies) {
        return new InterviewerScope(
                Names.parsed(Level.class, levels),
                Names.parsed(JobFamily.class, families),
                Names.parsed(Bucket.class, buckets),
                style,
                companies);
    }

    private static DomainException tooMuch() {
        return DomainException.invalid("companies", "people.rule.companies", MAX_COMPANIES);
    }
}
