package io.fullcircle.availability;

import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.time.TimeSpan;

/** One time at which one approved interviewer can be booked, and the terms that they offer it on. */
public record OpenTimeRow(ApprovedInterviewerRow interviewer, TimeSpan slot, OfferTerms terms) {}
