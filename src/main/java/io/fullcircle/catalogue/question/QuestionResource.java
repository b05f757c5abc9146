package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.CatalogueAccess;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.rest.Etag;
import io.fullcircle.shared.rest.Needs;
import io.fullcircle.shared.web.PublicId;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The published questions, for whoever has a role; what they can probe for whoever may know ({@link CatalogueAccess}). */
@Path("/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuestionResource {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    @Inject
    private CurrentViewer current;

    @Inject
    private QuestionQueries queries;

    /** One page of them. The parameters are texts, so that a wrong one is named and not taken for a wrong address. */
    @GET
    @Needs(Scope.CATALOGUE_READ)
    public Response some(
            @QueryParam("bucket") String bucket,
            @QueryParam("level") String level,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context Request request) {
        QuestionSearch search = new QuestionSearch(
                choice(Bucket.values(), "bucket", bucket), choice(Level.values(), "level", level), last(cursor));
        return Etag.answer(request, page(current.get(), search, number(limit)));
    }

    private QuestionJson.Page page(Viewer viewer, QuestionSearch search, int size) {
        List<QuestionRow> rows = queries.questions(viewer, search, size + 1);
        List<QuestionRow> shown = rows.subList(0, Math.min(size, rows.size()));
        boolean knows = CatalogueAccess.maySeeWhatQuestionsProbe(viewer);
        Map<Long, List<String>> probed = knows ? probed(viewer, shown) : Map.of();
        return new QuestionJson.Page(
                shown.stream()
                        .map(row -> QuestionJson.of(row, knows ? probed.getOrDefault(row.id(), List.of()) : null))
                        .toList(),
                rows.size() > size ? shown.get(size - 1).publicId().toString() : null);
    }

    private Map<Long, List<String>> probed(Viewer viewer, List<QuestionRow> shown) {
        return queries.probed(viewer, shown.stream().map(QuestionRow::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        ProbedPrincipleRow::questionId,
                        Collectors.mapping(ProbedPrincipleRow::code, Collectors.toList())));
    }

    private static <E extends Enum<E>> E choice(E[] values, String parameter, String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        parameter,
                        "shared.error.choice",
                        Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static UUID last(String cursor) {
        try {
            return cursor == null ? null : PublicId.parse(cursor);
        } catch (DomainException malformed) {
            throw DomainException.invalid("cursor", "shared.error.cursor");
        }
    }

    private static int number(String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST) {
            throw DomainException.invalid("limit", "shared.error.limit", MOST);
        }
        return Integer.parseInt(limit);
    }
}
