package io.fullcircle.programme;

import java.util.UUID;

/** A programme in a list, with how many cohorts and current members it has. */
public record ProgrammeRow(
        Long id, UUID publicId, String name, Long cohorts, Long candidates, Long interviewers, Long leads) {}
