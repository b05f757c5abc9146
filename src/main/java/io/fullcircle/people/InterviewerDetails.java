package io.fullcircle.people;

import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import java.util.Set;

/**
 * What interviewers say about themselves, checked.
 *
 * @param headline what they are, such as "Principal engineer": 1 to {@value InterviewerProfile#MAX_HEADLINE} characters on one line
 * @param years for how many years they have interviewed, 0 to {@value InterviewerProfile#MAX_YEARS}
 * @param level the highest level that they have interviewed for
 * @param callLink where they meet people, as {@link CallLink} allows; empty where they have not said
 * @param strengths ids of the principles that they hear best, at least one
 * @param scope whom they take and how
 */
public record InterviewerDetails(
        String headline,
        Integer years,
        Level level,
        boolean barRaiser,
        String callLink,
        Set<Long> strengths,
        InterviewerScope scope) {

    /** Of who takes everybody. */
    public InterviewerDetails(
            String headline, Integer years, Level level, boolean barRaiser, String callLink, Set<Long> strengths) {
        this(headline, years, level, barRaiser, callLink, strengths, InterviewerScope.ANY);
    }

    /** @throws DomainException naming the field that breaks a rule */
    public InterviewerDetails {
        headline = headline == null ? "" : headline.strip();
        if (headline.isEmpty()
                || headline.length() > InterviewerProfile.MAX_HEADLINE
                || headline.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid("headline", "people.rule.headline", InterviewerProfile.MAX_HEADLINE);
        }
        if (years == null || years < 0 || years > InterviewerProfile.MAX_YEARS) {
            throw DomainException.invalid("years", "people.rule.years", InterviewerProfile.MAX_YEARS);
        }
        if (level == null) {
            throw DomainException.invalid("interviewerLevel", "people.rule.level");
        }
        callLink = CallLink.checked(callLink);
        strengths = Set.copyOf(strengths);
        if (strengths.isEmpty()) {
            throw DomainException.invalid("strengths", "people.rule.strengths");
        }
    }
}
