package io.fullcircle.matching.ranking;

import io.fullcircle.catalogue.Level;
import io.fullcircle.people.Preference;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The candidate whom times are ranked for.
 *
 * @param level that they prepare for
 * @param met interviewers whom they have met or are about to
 * @param styles of those interviewers, as far as they have said
 * @param languages that they can hold a mock in; none where they have not said
 */
public record Seeker(
        long id,
        Level level,
        List<Need> needs,
        Set<Long> met,
        Set<String> styles,
        Set<String> languages,
        Preference liked,
        ZoneId zone) {}
