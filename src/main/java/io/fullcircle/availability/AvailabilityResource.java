package io.fullcircle.availability;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.rest.Etag;
import io.fullcircle.shared.rest.Needs;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;

/** What the interviewer who asks has said about when they offer time. */
@Path("/availability")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AvailabilityResource {

    @Inject
    private CurrentViewer current;

    @Inject
    private AvailabilityQueries queries;

    @Inject
    private Clock clock;

    @GET
    @Needs(Scope.AVAILABILITY_READ)
    public Response own(@Context Request request) {
        Viewer viewer = current.get();
        Instant now = clock.instant();
        OwnOffer own = queries.ownOffer(viewer, new TimeSpan(now, now.plus(OfferTerms.FURTHEST)));
        return Etag.answer(request, AvailabilityJson.of(viewer.zone(), own.offer()));
    }
}
