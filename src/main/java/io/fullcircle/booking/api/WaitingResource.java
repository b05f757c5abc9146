package io.fullcircle.booking.api;

import io.fullcircle.booking.CalendarCheckService;
import io.fullcircle.booking.waiting.WaitingQueries;
import io.fullcircle.booking.waiting.WaitingRow;
import io.fullcircle.booking.waiting.WaitingService;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.rest.Etag;
import io.fullcircle.shared.rest.Needs;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/**
 * The candidate's own place on the lists of those who wait for a time, one for each programme, and what is offered to them there. Each of
 * its writes says a whole thing once, however often it is sent: what one waits for, that one waits no more, the answer to one offer.
 */
@Path("/waiting")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaitingResource {

    @Inject
    private CurrentViewer current;

    @Inject
    private WaitingQueries queries;

    @Inject
    private WaitingService waiting;

    @Inject
    private CalendarCheckService calendars;

    @Inject
    private BookingAnswers answers;

    /** All that one waits for. */
    @GET
    @Needs(Scope.BOOKINGS_READ)
    public Response all(@Context Request request) {
        return Etag.answer(
                request,
                new WaitingJson.All(
                        queries.own(candidate()).stream().map(WaitingJson::of).toList()));
    }

    /** Waits in a programme from now on; who waits there already changes what they wait for and keeps their place. */
    @PUT
    @Path("{programme}")
    @Needs(Scope.BOOKINGS_WRITE)
    public WaitingJson join(@PathParam("programme") String id, WaitingJson.Wish wish) {
        Viewer viewer = candidate();
        UUID programme = PublicId.parse(id);
        if (wish == null) {
            throw DomainException.invalid("lengths", "booking.waiting.rule.lengths");
        }
        waiting.join(viewer, programme, wish.wish());
        return WaitingJson.of(own(viewer, programme).orElseThrow(DomainException::notFound));
    }

    /** Waits there no more; what is offered goes to the next one. */
    @DELETE
    @Path("{programme}")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response leave(@PathParam("programme") String id) {
        Viewer viewer = candidate();
        WaitingRow row = own(viewer, PublicId.parse(id)).orElseThrow(DomainException::notFound);
        waiting.leave(viewer, row.publicId());
        return Response.noContent().build();
    }

    /** Books what is offered, or asks for it where its interviewer confirms each mock. */
    @POST
    @Path("offers/{offer}/accept")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response accept(@PathParam("offer") String id) {
        Viewer viewer = candidate();
        UUID offer = PublicId.parse(id);
        queries.own(viewer).stream()
                .filter(row -> row.offer() != null && row.offer().publicId().equals(offer))
                .forEach(row -> calendars.before(viewer, row.offer().interviewer()));
        return answers.created(viewer, waiting.accept(viewer, offer));
    }

    /** Leaves what is offered to the next one, and waits on. */
    @POST
    @Path("offers/{offer}/decline")
    @Needs(Scope.BOOKINGS_WRITE)
    public Response decline(@PathParam("offer") String id) {
        waiting.decline(candidate(), PublicId.parse(id));
        return Response.noContent().build();
    }

    private Viewer candidate() {
        Viewer viewer = current.get();
        if (!viewer.is(Role.CANDIDATE)) {
            throw DomainException.notFound();
        }
        return viewer;
    }

    private Optional<WaitingRow> own(Viewer viewer, UUID programme) {
        return queries.own(viewer).stream()
                .filter(row -> row.programme().equals(programme))
                .findFirst();
    }
}
