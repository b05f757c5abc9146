package io.fullcircle.availability;

import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.time.TimeSpan;

/** One time at which one approved interviewer can be booked. */
public record OpenTimeRow(ApprovedInterviewerRow interviewer, TimeSpan slot) {}
