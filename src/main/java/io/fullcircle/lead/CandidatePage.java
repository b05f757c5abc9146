package io.fullcircle.lead;

import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.arrange.ArrangeQueries;
import io.fullcircle.booking.arrange.ArrangeRow;
import io.fullcircle.booking.policy.Allowance;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The mocks of one candidate, for who leads their cohort. */
@Named
@RequestScoped
public class CandidatePage {

    @Inject
    private CurrentViewer current;

    @Inject
    private ArrangeQueries candidates;

    @Inject
    private BookingQueries bookings;

    @Inject
    private Clock clock;

    /** Public id of the account. */
    @Inject
    @Param
    private String id;

    /** Public id of the cohort. */
    @Inject
    @Param
    private String cohort;

    private ArrangeRow row;
    private Allowance allowance;
    private List<BookingRow> mocks;

    /** Finds the candidate and their mocks, or answers as if there were none. */
    public void load() {
        row = candidates
                .candidate(current.get(), PublicId.parse(cohort), PublicId.parse(id))
                .orElseThrow(DomainException::notFound);
        allowance = candidates.allowance(current.get(), row).orElse(null);
        mocks = bookings.led(current.get(), row.accountId(), row.programmeId());
    }

    public ArrangeRow getRow() {
        return row;
    }

    /** What they have used of what the programme lets them have; null for who may not sign in, and so not book. */
    public Allowance getAllowance() {
        return allowance;
    }

    /** Those that are booked or asked for and not over, earliest first. */
    public List<BookingRow> getComing() {
        return mocks.stream()
                .filter(this::coming)
                .sorted(Comparator.comparing(BookingRow::startsAt))
                .toList();
    }

    /** All others, the latest first. */
    public List<BookingRow> getPast() {
        return mocks.stream().filter(mock -> !coming(mock)).toList();
    }

    private boolean coming(BookingRow mock) {
        return mock.requested() || mock.upcoming(clock.instant());
    }
}
