package io.fullcircle.booking.api;

import io.fullcircle.booking.link.LinkService;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.rest.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where the two of one mock meet, in the place of where its interviewer meets everybody. It is read with the mock, by the two alone. */
@Path("/bookings/{mock}/link")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LinkResource {

    @Inject
    private CurrentViewer current;

    @Inject
    private LinkService links;

    @Inject
    private BookingAnswers answers;

    /** Says it. */
    @PUT
    @Needs(Scope.BOOKINGS_WRITE)
    public Response say(@PathParam("mock") String id, @HeaderParam("If-Match") String seen, BookingJson.Link link) {
        String said = link == null ? null : link.callLink();
        return answers.changed(current.get(), id, seen, (viewer, booking) -> links.say(viewer, booking, said));
    }

    /** Takes it back: the interviewer's link for all counts again. */
    @DELETE
    @Needs(Scope.BOOKINGS_WRITE)
    public Response takeBack(@PathParam("mock") String id, @HeaderParam("If-Match") String seen) {
        return answers.changed(current.get(), id, seen, (viewer, booking) -> links.takeBack(viewer, booking));
    }
}
