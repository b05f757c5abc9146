package io.fullcircle.catalogue.rubric;

import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.principle.PrincipleQueries;
import io.fullcircle.catalogue.principle.PrincipleRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.rest.Etag;
import io.fullcircle.shared.rest.Needs;
import io.fullcircle.shared.text.Locales;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The anchors of a principle at a level, for those who rate and those who look after them. */
@Path("/rubrics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RubricResource {

    @Inject
    private CurrentViewer current;

    @Inject
    private RubricQueries queries;

    @Inject
    private PrincipleQueries principles;

    /**
     * What mocks are rated by.
     *
     * @param principle code
     * @param level such as SENIOR
     * @param programme public id of one of the viewer's; without it the product's
     */
    @GET
    @Needs(Scope.CATALOGUE_READ)
    public Response rubric(
            @QueryParam("principle") String principle,
            @QueryParam("level") String level,
            @QueryParam("programme") String programme,
            @Context Request request) {
        Viewer viewer = current.get();
        Level wanted = RubricChoice.level(level)
                .orElseThrow(() -> DomainException.invalid(
                        "level",
                        "shared.error.choice",
                        Arrays.stream(Level.values()).map(Enum::name).collect(Collectors.joining(", "))));
        RubricProgrammeRow own =
                programme == null ? null : RubricChoice.programme(queries.programmes(viewer), programme);
        List<PrincipleRow> offered = RubricChoice.principles(principles.principles(viewer), own);
        PrincipleRow about = offered.stream()
                .filter(row -> row.code().equals(principle))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "principle",
                        "shared.error.choice",
                        offered.stream().map(PrincipleRow::code).collect(Collectors.joining(", "))));
        RubricRow row = queries.versions(viewer, own == null ? null : own.id(), about.id(), wanted).stream()
                .findFirst()
                .orElseThrow(DomainException::notFound);
        return Etag.answer(
                request,
                RubricJson.of(
                        about.code(),
                        wanted,
                        own,
                        row,
                        Locales.nearest(viewer.locale()).getLanguage()));
    }
}
