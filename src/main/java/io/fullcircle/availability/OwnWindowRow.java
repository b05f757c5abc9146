package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.util.List;
import java.util.UUID;

/**
 * A window of one's own that is not over yet.
 *
 * @param booked when one is taken in it, in whatever role, earliest first
 * @param bookable true while a whole mock of it is left and far enough ahead
 */
public record OwnWindowRow(UUID publicId, TimeSpan span, List<TimeSpan> booked, boolean bookable) {}
