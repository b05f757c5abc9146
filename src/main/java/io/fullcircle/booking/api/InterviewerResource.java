package io.fullcircle.booking.api;

import io.fullcircle.booking.BookableRow;
import io.fullcircle.booking.BookingQueries;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.rest.Etag;
import io.fullcircle.shared.rest.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Whom a candidate can meet in one of their programmes: what each says of themselves, never what they listen for. */
@Path("/interviewers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InterviewerResource {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingQueries bookings;

    @Inject
    private PeopleQueries people;

    /** All of them. */
    public record All(List<Interviewer> items) {}

    /** One of them. */
    public record Interviewer(
            String id,
            String name,
            String timeZone,
            String headline,
            String level,
            int yearsInterviewing,
            boolean barRaiser) {

        static Interviewer of(ApprovedInterviewerRow row) {
            return new Interviewer(
                    row.publicId().toString(),
                    row.name(),
                    row.zone(),
                    row.headline(),
                    row.level().name(),
                    row.yearsInterviewing(),
                    row.barRaiser());
        }
    }

    /** @param programme public id of one of the viewer's */
    @GET
    @Needs(Scope.BOOKINGS_READ)
    public Response all(@QueryParam("programme") String programme, @Context Request request) {
        Viewer viewer = current.get();
        UUID wanted = Asked.id("programme", programme);
        long id = bookings.programmes(viewer).stream()
                .filter(row -> row.publicId().equals(wanted))
                .map(BookableRow::id)
                .findFirst()
                .orElseThrow(DomainException::notFound);
        return Etag.answer(
                request,
                new All(people.approvedInterviewers(viewer, id).stream()
                        .map(Interviewer::of)
                        .toList()));
    }
}
