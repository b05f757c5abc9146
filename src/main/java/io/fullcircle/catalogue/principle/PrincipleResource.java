package io.fullcircle.catalogue.principle;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.rest.Etag;
import io.fullcircle.shared.rest.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The principles, for whoever has signed in. */
@Path("/principles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PrincipleResource {

    @Inject
    private CurrentViewer current;

    @Inject
    private PrincipleQueries queries;

    @GET
    @Needs(Scope.CATALOGUE_READ)
    public Response all(@Context Request request) {
        return Etag.answer(
                request,
                new PrincipleJson.All(queries.principles(current.get()).stream()
                        .map(PrincipleJson::of)
                        .toList()));
    }
}
