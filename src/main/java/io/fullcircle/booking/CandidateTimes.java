package io.fullcircle.booking;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.people.CandidateProfileRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** What a candidate can book in the programme that the address names: for the pages that offer it. */
@RequestScoped
public class CandidateTimes {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingQueries bookings;

    @Inject
    private PeopleQueries people;

    @Inject
    private AvailabilityQueries availability;

    @Inject
    @Param(name = "programme")
    private String id;

    private List<BookableRow> programmes;
    private BookableRow programme;
    private Optional<CandidateProfileRow> profile;
    private List<OpenTimeRow> free;
    private List<BookingRow> own;

    List<BookableRow> programmes() {
        if (programmes == null) {
            programmes = bookings.programmes(current.get());
        }
        return programmes;
    }

    /**
     * The programme that the address names, or the first one where it names none.
     *
     * @throws DomainException not found where it is none of the viewer's
     */
    public BookableRow programme() {
        if (programme == null) {
            UUID wanted = id == null || id.isEmpty() ? null : PublicId.parse(id);
            programme = programmes().stream()
                    .filter(row -> wanted == null || row.publicId().equals(wanted))
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
        }
        return programme;
    }

    /** True once the viewer has said what they prepare for. */
    boolean described() {
        return profile().isPresent();
    }

    /** When the viewer likes to practise. */
    Preference preference() {
        return profile().map(CandidateProfileRow::preference).orElse(Preference.ANY);
    }

    private Optional<CandidateProfileRow> profile() {
        if (profile == null) {
            profile = people.candidateProfile(current.get());
        }
        return profile;
    }

    /** All open times of the programme at which the viewer is free too, of each start of one interviewer the longest. */
    public List<OpenTimeRow> free() {
        if (free == null) {
            Viewer viewer = current.get();
            Map<OtherTimes.Choice, OpenTimeRow> longest = new LinkedHashMap<>();
            availability.openTimes(viewer, programme().id()).stream()
                    .filter(time -> !taken(time.slot()))
                    .forEach(time -> longest.putIfAbsent(OtherTimes.Choice.of(time), time));
            free = List.copyOf(longest.values());
        }
        return free;
    }

    /** True when the viewer has another mock at this time, or has asked for one. */
    boolean taken(TimeSpan slot) {
        return own().stream().map(BookingRow::during).anyMatch(slot::overlaps);
    }

    /** The viewer's coming mock with this interviewer that begins just then: what the form was sent for already. */
    Optional<BookingRow> booked(long interviewerId, Instant start) {
        return own().stream()
                .filter(row ->
                        row.interviewedBy(interviewerId) && row.startsAt().equals(start))
                .findFirst();
    }

    private List<BookingRow> own() {
        if (own == null) {
            own = Stream.concat(bookings.upcoming(current.get()).stream(), bookings.requested(current.get()).stream())
                    .toList();
        }
        return own;
    }

    /** Reads anew what has changed since, after a refusal. */
    void refresh() {
        free = null;
        own = null;
    }
}
