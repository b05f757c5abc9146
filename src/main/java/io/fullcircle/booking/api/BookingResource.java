package io.fullcircle.booking.api;

import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.BookingRequest;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.BookingService;
import io.fullcircle.booking.CalendarCheckService;
import io.fullcircle.booking.OtherTimes;
import io.fullcircle.booking.arrange.ArrangeService;
import io.fullcircle.booking.arrange.GiveWish;
import io.fullcircle.booking.move.MoveService;
import io.fullcircle.booking.move.MoveWish;
import io.fullcircle.booking.rematch.RematchService;
import io.fullcircle.booking.rematch.RematchWish;
import io.fullcircle.booking.request.RequestService;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.rest.Instants;
import io.fullcircle.shared.rest.Limit;
import io.fullcircle.shared.rest.Needs;
import io.fullcircle.shared.rest.Writes;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/**
 * The mocks of whoever asks: booked, answered, moved and called off as the pages do it. What changes one that is there carries
 * {@code If-Match}; what makes one carries an {@code Idempotency-Key}.
 */
@Path("/bookings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BookingResource {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingQueries queries;

    @Inject
    private BookingService bookings;

    @Inject
    private RequestService requests;

    @Inject
    private MoveService moves;

    @Inject
    private RematchService rematches;

    @Inject
    private ArrangeService arrangements;

    @Inject
    private CalendarCheckService calendars;

    @Inject
    private BookingAnswers answers;

    /** Those that one takes part in, the latest first. */
    @GET
    @Needs(Scope.BOOKINGS_READ)
    public BookingJson.Page some(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        Viewer viewer = current.get();
        int size = Limit.of(limit, USUAL, MOST);
        BookingRow last = cursor == null
                ? null
                : PublicId.find(cursor)
                        .flatMap(id -> queries.booking(viewer, id))
                        .orElseThrow(() -> DomainException.invalid("cursor", "shared.error.cursor"));
        List<BookingRow> rows = queries.own(viewer, last, size + 1);
        List<BookingRow> shown = rows.subList(0, Math.min(size, rows.size()));
        return new BookingJson.Page(
                shown.stream().map(row -> BookingAnswers.json(viewer, row)).toList(),
                rows.size() > size ? shown.get(size - 1).publicId().toString() : null);
    }

    /** One of them, or of those that one oversees. */
    @GET
    @Path("{mock}")
    @Needs(Scope.BOOKINGS_READ)
    public Response one(@PathParam("mock") String id, @Context Request request) {
        Viewer viewer = current.get();
        BookingRow row = answers.row(viewer, PublicId.parse(id));
        Response.ResponseBuilder same = request.evaluatePreconditions(Writes.tag(row.version()));
        return same == null
                ? BookingAnswers.answer(viewer, row)
                : same.tag(Writes.tag(row.version())).build();
    }

    /** Books an open time, or asks for it where its interviewer confirms each mock. */
    @POST
    @Needs(Scope.BOOKINGS_WRITE)
    public Response book(@HeaderParam("Idempotency-Key") String key, BookingJson.Wish wish) {
        Viewer viewer = current.get();
        UUID request = Writes.request(viewer, key);
        if (wish == null) {
            throw DomainException.invalid("start", "shared.error.instant");
        }
        BookingRequest asked = new BookingRequest(
                Asked.id("programme", wish.programme()),
                Asked.id("interviewer", wish.interviewer()),
                Instants.of("start", wish.start()),
                Asked.minutes(wish.minutes()),
                wish.note(),
                request);
        calendars.before(viewer, asked.interviewer());
        return answers.created(viewer, bookings.book(viewer, asked));
    }

    /** Promises to come to what one was asked for. */
    @POST
    @Path("{mock}/accept")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response accept(@PathParam("mock") String id, @HeaderParam("If-Match") String seen) {
        return change(id, seen, (viewer, booking) -> requests.accept(viewer, booking));
    }

    /** Says no to what one was asked for. */
    @POST
    @Path("{mock}/decline")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response decline(
            @PathParam("mock") String id, @HeaderParam("If-Match") String seen, BookingJson.Reason reason) {
        return end(id, seen, reason, requests::decline);
    }

    /** Takes back what one asked for. */
    @POST
    @Path("{mock}/withdraw")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response withdraw(@PathParam("mock") String id, @HeaderParam("If-Match") String seen) {
        return change(id, seen, (viewer, booking) -> requests.withdraw(viewer, booking));
    }

    /** Calls one off before it begins. */
    @POST
    @Path("{mock}/cancel")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response cancel(
            @PathParam("mock") String id, @HeaderParam("If-Match") String seen, BookingJson.Reason reason) {
        return end(id, seen, reason, bookings::cancel);
    }

    /** Moves one to another open time of its interviewer: the answer is the booking in its place. */
    @POST
    @Path("{mock}/reschedule")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response reschedule(
            @PathParam("mock") String id,
            @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key,
            BookingJson.Move move) {
        Viewer viewer = current.get();
        UUID request = Writes.request(viewer, key);
        int version = Writes.seen(seen);
        UUID booking = PublicId.parse(id);
        if (move == null) {
            throw DomainException.invalid("start", "shared.error.instant");
        }
        MoveWish wish = new MoveWish(
                booking,
                version,
                Instants.of("start", move.start()),
                Asked.minutes(move.minutes()),
                move.reason(),
                request);
        calendars.beforeMoving(viewer, booking);
        return answers.created(viewer, moves.move(viewer, wish));
    }

    /** Puts an open time in the place of a mock that its interviewer has let go: the answer is the booking in its place. */
    @POST
    @Path("{mock}/rematch")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response rematch(
            @PathParam("mock") String id, @HeaderParam("Idempotency-Key") String key, BookingJson.Instead instead) {
        Viewer viewer = current.get();
        UUID request = Writes.request(viewer, key);
        UUID mock = PublicId.parse(id);
        if (instead == null) {
            throw DomainException.invalid("start", "shared.error.instant");
        }
        RematchWish wish = new RematchWish(
                mock,
                new OtherTimes.Choice(
                        Asked.id("interviewer", instead.interviewer()), Instants.of("start", instead.start())),
                Asked.minutes(instead.minutes()),
                request);
        calendars.before(viewer, wish.time().interviewer());
        return answers.created(viewer, rematches.rematch(viewer, wish));
    }

    /** Gives one that one oversees to another interviewer at the same time: the answer is the booking in its place. */
    @POST
    @Path("{mock}/give")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response give(
            @PathParam("mock") String id,
            @HeaderParam("If-Match") String seen,
            @HeaderParam("Idempotency-Key") String key,
            BookingJson.Give give) {
        Viewer viewer = current.get();
        UUID request = Writes.request(viewer, key);
        int version = Writes.seen(seen);
        UUID mock = PublicId.parse(id);
        GiveWish wish = new GiveWish(
                mock,
                version,
                Asked.id("interviewer", give == null ? null : give.interviewer()),
                give == null ? null : give.reason(),
                request);
        calendars.before(viewer, wish.interviewer());
        return answers.created(viewer, arrangements.give(viewer, wish));
    }

    private interface End {
        void make(Viewer viewer, UUID booking, String reason);
    }

    private Response end(String id, String seen, BookingJson.Reason reason, End end) {
        String text = reason == null ? null : reason.reason();
        return change(id, seen, (viewer, booking) -> end.make(viewer, booking, text));
    }

    private Response change(String id, String seen, BookingAnswers.Change change) {
        return answers.changed(current.get(), id, seen, change);
    }
}
