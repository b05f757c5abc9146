package io.fullcircle.booking.api;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.rest.Writes;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** How whatever is done with a mock is answered: with the mock as it is then, and its tag. */
@RequestScoped
public class BookingAnswers {

    @Inject
    private BookingQueries queries;

    /** What somebody does with a booking. */
    interface Change {
        void make(Viewer viewer, UUID booking);
    }

    /** @throws DomainException not found, for what the viewer may not see */
    BookingRow row(Viewer viewer, UUID booking) {
        return queries.booking(viewer, booking).orElseThrow(DomainException::notFound);
    }

    /**
     * Makes a change to what the program has seen.
     *
     * @param id public id of the booking
     * @param seen what {@code If-Match} says
     */
    Response changed(Viewer viewer, String id, String seen, Change change) {
        UUID booking = PublicId.parse(id);
        Writes.require(row(viewer, booking).version(), seen);
        change.make(viewer, booking);
        return answer(viewer, row(viewer, booking));
    }

    /** Where the two meet is told to who reads the booking, and not as it is made. */
    Response created(Viewer viewer, UUID booking) {
        BookingRow row = row(viewer, booking);
        return Response.created(URI.create("/api/v1/bookings/" + booking))
                .entity(BookingJson.of(row, false))
                .tag(Writes.tag(row.version()))
                .build();
    }

    static Response answer(Viewer viewer, BookingRow row) {
        return Response.ok(json(viewer, row)).tag(Writes.tag(row.version())).build();
    }

    static BookingJson json(Viewer viewer, BookingRow row) {
        return BookingJson.of(row, BookingAccess.takesPart(viewer, row.candidateId(), row.interviewerId()));
    }
}
