package io.fullcircle.journeys;

import static io.fullcircle.journeys.BadRequest.of;
import static io.fullcircle.journeys.BadRequest.ofProtocol;
import static io.fullcircle.journeys.RawRequest.form;
import static io.fullcircle.journeys.RawRequest.get;

import java.util.stream.Stream;

/** Addresses that lead nowhere, out of the site, or to what is not there. */
final class BadAddresses {
    private static final String SIGN_IN = "/account/sign-in";
    private static final int EMPTY = RawAnswer.EMPTY;

    private BadAddresses() {}

    static Stream<BadRequest> all(RawSession session) {
        Stream<BadRequest> traversals = Stream.of(
                        "/../../etc/passwd",
                        "/assets/../WEB-INF/web.xml",
                        "/assets/..%2fWEB-INF/web.xml",
                        "/assets/%2e%2e/WEB-INF/web.xml",
                        "/assets/%252e%252e/WEB-INF/web.xml",
                        "/assets/..%5cWEB-INF%5cweb.xml",
                        "/assets/..\\WEB-INF\\web.xml",
                        "/assets/..;/WEB-INF/web.xml",
                        "/assets/.;x=/..;y=/WEB-INF/web.xml",
                        "/WEB-INF/web.xml",
                        "/WEB-INF;/web.xml",
                        "//WEB-INF/web.xml",
                        "/%57EB-INF/web.xml",
                        "/META-INF/MANIFEST.MF",
                        "/jakarta.faces.resource/../WEB-INF/web.xml",
                        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                        "/jakarta.faces.resource/web.xml.xhtml?ln=..%2fWEB-INF",
                        "/jakarta.faces.resource/web.xml?con=../WEB-INF&loc=../..",
                        "/WEB-INF/templates/entry.xhtml",
                        "/account/sign-in.xhtml/WEB-INF/web.xml")
                .flatMap(path ->
                        Stream.of(traversal(path, get(path)), traversal(path + " signed in", session.in(get(path)))));
        Stream<BadRequest> odd = Stream.of(
                of("an empty resource name", get("/jakarta.faces.resource/"), 400, 404),
                of("a resource without a name", get("/jakarta.faces.resource/.xhtml"), 400, 404),
                ofProtocol("a resource of U+0000", get("/jakarta.faces.resource/%00.xhtml"), 400, 404),
                of("an unknown resource", get("/jakarta.faces.resource/no.css.xhtml?ln=no"), 404),
                of("an unknown static file", get("/assets/no.css"), 404),
                ofProtocol("U+0000 in the path", session.in(get("/programme/a%00b")), 400),
                of("U+0000 in the query", get(SIGN_IN + "?return=a%00b"), 400),
                of("a line break in the query", get(SIGN_IN + "?return=%0d%0aSet-Cookie:%20a=b"), 200, 400),
                of("an address elsewhere as return", get(SIGN_IN + "?return=%2f%2fevil.example"), 200, 400),
                of("bad percent-encoding in the query", get(SIGN_IN + "?return=%zz%"), 200, 400),
                of("a page that is none", session.in(get("/no/such/page")), 404),
                of("an id that is none", session.in(get("/programme/programme?id=%27%20or%201=1")), 400, 404));
        return Stream.concat(traversals, Stream.concat(odd, addressesOfNothing(session)));
    }

    private static Stream<BadRequest> addressesOfNothing(RawSession session) {
        return Stream.of(
                of("a cohort that is none", session.in(get("/lead/cohort?id=%27%20or%201=1")), 404),
                of("no cohort", session.in(get("/lead/cohort")), 404),
                of("an anchor of nothing", session.in(get("/catalogue/rubrics?principle=%27--&level=SENIOR")), 404),
                of("an anchor at no level", session.in(get("/catalogue/rubrics?level=%F0%9F%98%80")), 404),
                of("an anchor of no programme", session.in(get("/catalogue/rubrics?programme=1")), 404),
                of("anchors to change without any", session.in(get("/catalogue/edit-rubric")), 404),
                of("a framework of nobody", session.in(get("/catalogue/framework?id=%3Cb%3E")), 404),
                of("a framework to export of nobody", session.in(get("/catalogue/framework-export?as=csv")), 404),
                of("rubrics without a level", session.in(get("/api/v1/rubrics?principle=OWNERSHIP")), 404, 422),
                of("rubrics of nothing", session.in(get("/api/v1/rubrics?principle=%27&level=MID")), 404, 422),
                of("rubrics of no programme", session.in(get("/api/v1/rubrics?level=MID&programme=x")), 404, 422),
                of("a report of nobody", session.in(get("/readiness/report")), 404),
                of("a report of an id that is none", session.in(get("/readiness/report?id=1&programme=x")), 404),
                of("a report in no programme", session.in(get("/readiness/report?id=" + "0".repeat(36))), 404),
                of("a mock that is none", session.in(get("/interview/feedback?id=%27%20or%201=1")), 400, 404),
                of("a scorecard without a mock", session.in(get("/interview/workspace")), 400, 404),
                of(
                        "a posted scorecard without a view",
                        session.in(form("/interview/workspace", "f=f&f%3Akeep=x")),
                        200,
                        302,
                        303,
                        400,
                        404));
    }

    private static BadRequest traversal(String name, RawRequest request) {
        // The server may refuse the path, or tidy it up and redirect, before the application is asked.
        return ofProtocol(name, request, EMPTY, 301, 303, 400, 403, 404);
    }
}
