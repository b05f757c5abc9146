package io.fullcircle.journeys;

import static io.fullcircle.journeys.BadRequest.of;
import static io.fullcircle.journeys.RawRequest.form;
import static io.fullcircle.journeys.RawRequest.get;

import java.util.stream.Stream;

/** What nobody should send to the pages of the own account: files that are none, forms in pieces, links that were never made. */
final class BadOwnRequests {

    private static final String PROFILE = "/account/profile";
    private static final String END = "--x--\r\n";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final int MEGABYTE = 1024 * 1024;

    private BadOwnRequests() {}

    static Stream<BadRequest> all(RawSession session) {
        return Stream.of(uploads(session), links(session), zones(session)).flatMap(all -> all);
    }

    private static Stream<BadRequest> uploads(RawSession session) {
        return Stream.of(
                upload(session, "a form with a file that does not end", file("a.png", "x"), 400),
                upload(session, "U+0000 in the name of a file", file("a\u0000.png", "x") + END, 200, 302, 400),
                upload(session, "a line break in the name of a file", file("a\r\nX: y.png", "x") + END, 200, 302, 400),
                upload(session, "the name of a file of 20,000 letters", file("a".repeat(20_000), "x") + END, 400),
                upload(session, "5,000 parts", file("a.png", "x").repeat(5_000) + END, 200, 302),
                upload(session, "U+0000 in a field beside a file", field("f:name", "a\u0000b") + END, 400),
                upload(session, "a file of 9 MB", file("a.png", "x".repeat(9 * MEGABYTE)) + END, 413),
                upload(session, "what is no form with a file", "\u0000\u0001".repeat(500), 200, 302, 400),
                of(
                        "a form with a file without its boundary",
                        session.in(RawRequest.of("POST", PROFILE)
                                .header("Content-Type", "multipart/form-data")
                                .body(file("a.png", "x") + END)),
                        400),
                of(
                        "a file to a page that takes none",
                        session.in(RawRequest.of("POST", "/account/security")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .body(file("a.png", "x") + END)),
                        415),
                of(
                        "a file from nobody",
                        RawRequest.of("POST", PROFILE)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .body(file("a.png", "x") + END),
                        303));
    }

    private static BadRequest upload(RawSession session, String name, String body, Integer... expected) {
        RawRequest request = RawRequest.of("POST", PROFILE)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body(body);
        return of(name, session.in(request), expected);
    }

    private static String file(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"p:photo\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n";
    }

    private static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static Stream<BadRequest> links(RawSession session) {
        String stateless = "&jakarta.faces.ViewState=stateless";
        Stream<BadRequest> pages = Stream.of(
                of("a change of address without a link", get("/account/email"), 200),
                of("a change of address by line breaks", get("/account/email?token=%0d%0aSet-Cookie:%20a=b"), 200, 400),
                of("a change of address by 4 KB", get("/account/email?token=" + "x".repeat(4_000)), 200, 400, 414),
                of("a yes to nothing", form("/account/email", "f=f&f%3Aconfirm=x&token=x" + stateless), 200),
                of("a no to nothing", form("/account/email", "f=f&f%3Acancel=x&no=1" + stateless), 200),
                of("consent that leads away", session.in(get("/account/consent?return=//evil.test")), 302));
        Stream<BadRequest> photos = Stream.of("", "/", "/x", "/" + NOBODY, "/" + NOBODY + "/x", "/..%2f" + NOBODY)
                .map(end -> of("the photo of " + end, session.in(get("/account/photo" + end)), 404, 400));
        return Stream.concat(pages, photos);
    }

    private static Stream<BadRequest> zones(RawSession session) {
        return Stream.of(
                of("a zone that is none", zone(session, "zone=Mars%2FOlympus&answer=change"), 422),
                of("no zone", zone(session, "answer=change"), 422),
                of("a zone of line breaks to keep", zone(session, "zone=%0d%0aSet-Cookie:%20a=b&answer=keep"), 303),
                of("no answer", zone(session, ""), 303),
                of("a zone that is read", session.in(get("/account/zone")), 405),
                of("a kept zone that is none", get("/help/").header("Cookie", "fc_zone=%zz"), 200));
    }

    private static RawRequest zone(RawSession session, String body) {
        return session.in(form("/account/zone", body));
    }
}
