package io.fullcircle.people;

import io.fullcircle.catalogue.Level;

/** What an interviewer says about themselves, but for the strengths. */
public record InterviewerProfileRow(
        String headline, Integer yearsInterviewing, Level level, Boolean barRaiser, String callLink, Integer version) {}
