package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.CatalogueAccess;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Scope;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.rest.Etag;
import io.fullcircle.shared.rest.Limit;
import io.fullcircle.shared.rest.Needs;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/**
 * The published questions of the product and of one's programmes, for whoever has a role; what they can probe for whoever may know
 * ({@link CatalogueAccess}).
 */
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

    @Inject
    private QuestionDetailQueries details;

    /** What is asked for. The parameters are texts, so that a wrong one is named and not taken for a wrong address. */
    public static class Wanted {
        @QueryParam("q")
        private String text;

        @QueryParam("bucket")
        private String bucket;

        @QueryParam("level")
        private String level;

        @QueryParam("family")
        private String family;

        @QueryParam("commonness")
        private String commonness;

        @QueryParam("principle")
        private String principle;

        @QueryParam("cursor")
        private String cursor;

        @QueryParam("limit")
        private String limit;
    }

    /** One page of them. */
    @GET
    @Needs(Scope.CATALOGUE_READ)
    public Response some(@BeanParam Wanted wanted, @Context Request request) {
        Viewer viewer = current.get();
        QuestionSearch search = new QuestionSearch(
                SearchWords.of(wanted.text),
                choice(Bucket.values(), "bucket", wanted.bucket),
                choice(Level.values(), "level", wanted.level),
                choice(JobFamily.values(), "family", wanted.family),
                choice(Commonness.values(), "commonness", wanted.commonness),
                principle(viewer, wanted.principle),
                false);
        return Etag.answer(request, page(viewer, search, last(wanted.cursor), Limit.of(wanted.limit, USUAL, MOST)));
    }

    /** One of them. */
    @GET
    @Path("{question}")
    @Needs(Scope.CATALOGUE_READ)
    public Response one(@PathParam("question") String id, @Context Request request) {
        Viewer viewer = current.get();
        FoundQuestion found = details.question(viewer, PublicId.parse(id));
        if (found.state() != QuestionState.PUBLISHED) {
            throw DomainException.notFound();
        }
        return Etag.answer(
                request,
                QuestionJson.of(
                        found,
                        CatalogueAccess.maySeeWhatQuestionsProbe(viewer)
                                ? details.probed(viewer, found).stream()
                                        .map(ProbedPrincipleRow::code)
                                        .toList()
                                : null));
    }

    private QuestionJson.Page page(Viewer viewer, QuestionSearch search, UUID last, int size) {
        List<FoundQuestion> rows =
                queries.findAfter(viewer, search, last, size + 1).rows();
        List<FoundQuestion> shown = rows.subList(0, Math.min(size, rows.size()));
        boolean knows = CatalogueAccess.maySeeWhatQuestionsProbe(viewer);
        Map<Long, List<String>> probed = knows ? probed(viewer, shown) : Map.of();
        return new QuestionJson.Page(
                shown.stream()
                        .map(found -> QuestionJson.of(
                                found, knows ? probed.getOrDefault(found.row().id(), List.of()) : null))
                        .toList(),
                rows.size() > size ? shown.get(size - 1).row().publicId().toString() : null);
    }

    private Map<Long, List<String>> probed(Viewer viewer, List<FoundQuestion> shown) {
        return queries
                .probed(viewer, shown.stream().map(found -> found.row().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        ProbedPrincipleRow::questionId,
                        Collectors.mapping(ProbedPrincipleRow::code, Collectors.toList())));
    }

    /** For who may not know there is no such parameter, whatever it says. */
    private static String principle(Viewer viewer, String code) {
        if (code == null) {
            return null;
        }
        CatalogueAccess.requireWhatQuestionsProbe(viewer);
        if (!QuestionSearch.isCode(code)) {
            throw DomainException.invalid("principle", "catalogue.search.principle.unknown");
        }
        return code;
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
        return cursor == null
                ? null
                : PublicId.find(cursor).orElseThrow(() -> DomainException.invalid("cursor", "shared.error.cursor"));
    }
}
