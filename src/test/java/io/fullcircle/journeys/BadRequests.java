package io.fullcircle.journeys;

import static io.fullcircle.journeys.BadRequest.of;
import static io.fullcircle.journeys.BadRequest.ofProtocol;
import static io.fullcircle.journeys.RawRequest.form;
import static io.fullcircle.journeys.RawRequest.get;
import static io.fullcircle.journeys.RawRequest.ofLine;

import java.util.List;
import java.util.stream.Stream;

/** The list of bad requests, by what is bad about them. */
final class BadRequests {
    private static final String SIGN_IN = "/account/sign-in";
    private static final String SECURITY = "/account/security";
    private static final String STAY_OF_NOBODY = "fc_stay=01890000-0000-7000-8000-000000000001." + "A".repeat(43);
    private static final String BAD_COOKIES = "language=%zz; theme=%; fc_stay=%zz; fc_known=%";
    private static final String ME = "/api/v1/me";
    private static final String STATIC_FILE = "/favicon.ico";
    private static final int DEEP = 3_000;
    private static final int MEGABYTE = 1024 * 1024;
    /** The server’s own way of refusing some paths: 200 and no body. */
    private static final int EMPTY = RawAnswer.EMPTY;

    private BadRequests() {}

    static Stream<BadRequest> bodies() {
        String multipart = "multipart/form-data";
        return Stream.of(
                of("a form of 3 MB", form(SIGN_IN, "f=" + "x".repeat(3 * MEGABYTE)), 413),
                of("20,000 fields", form(SIGN_IN, "f=f" + "&a=b".repeat(20_000)), 200, 303, 302, 400, 413),
                of("U+0000 in a field", form(SIGN_IN, "f=f&f%3Aemail=a%00b"), 400),
                of("bad percent-encoding in a field", form(SIGN_IN, "f=f&f%3Aemail=%zz%"), 200, 302, 303, 400),
                of("bad UTF-8 in a field", form(SIGN_IN, "f=f&f%3Aemail=%c3%28%ff"), 200, 302, 303, 400),
                of(
                        "a form that says it is JSON",
                        form(SIGN_IN, "").header("Content-Type", "application/json"),
                        200,
                        302,
                        303,
                        400,
                        415),
                of(
                        "JSON to a page",
                        RawRequest.of("POST", SIGN_IN)
                                .header("Content-Type", "application/json")
                                .body("{}"),
                        415),
                of(
                        "an unknown type",
                        RawRequest.of("POST", SIGN_IN)
                                .header("Content-Type", ";;=")
                                .body("f=f"),
                        400,
                        415),
                of(
                        "multipart without boundary",
                        RawRequest.of("POST", SIGN_IN)
                                .header("Content-Type", multipart)
                                .body("--x"),
                        400,
                        415),
                of("broken multipart", multipart("--x\r\nContent-Disposition: form-data; name"), 400, 415),
                of("an unknown charset", charset("no-such-charset"), 200, 302, 303, 400, 415));
    }

    private static RawRequest multipart(String body) {
        return RawRequest.of("POST", SIGN_IN)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body(body);
    }

    private static RawRequest charset(String name) {
        return RawRequest.of("POST", SIGN_IN)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=" + name)
                .body("f=f");
    }

    static Stream<BadRequest> views(RawSession session) {
        String stale = RawSession.signInForm(DemoAccount.LEAD, "-123456789:987654321");
        String tampered = RawSession.signInForm(DemoAccount.LEAD, session.viewState() + "9");
        String rubbish = RawSession.signInForm(DemoAccount.LEAD, "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==");
        Integer[] calm = {200, 302, 303, 400};
        return Stream.of(
                of("a stale view state", form(SIGN_IN, stale), calm),
                of("a tampered view state", form(SIGN_IN, tampered), calm),
                of("a serialised object as view state", form(SIGN_IN, rubbish), calm),
                of("an empty view state", form(SIGN_IN, RawSession.signInForm(DemoAccount.LEAD, "")), calm),
                of("U+0000 in the view state", form(SIGN_IN, "jakarta.faces.ViewState=a%00"), 400),
                of("a stale view, by Ajax", ajax(form(SIGN_IN, stale + "&jakarta.faces.partial.ajax=true")), calm),
                of(
                        "a stale view, signed in",
                        session.in(form("/programme/programmes", stale)),
                        200,
                        302,
                        303,
                        400,
                        404,
                        405),
                of("Ajax without a view", ajax(form(SIGN_IN, "jakarta.faces.partial.ajax=true")), calm),
                of(
                        "Ajax with an unknown source",
                        ajax(
                                form(
                                        SIGN_IN,
                                        "jakarta.faces.partial.ajax=true"
                                                + "&jakarta.faces.source=no&jakarta.faces.partial.execute=no&jakarta.faces.partial.render=no")),
                        calm),
                of("a client window of its own", get(SIGN_IN + "?jfwid=%3Cscript%3E"), 200));
    }

    static Stream<BadRequest> signIns(RawSession session) {
        RawRequest stale = session.in(form(SECURITY, "list=list&revoke=%27+or+1&jakarta.faces.ViewState=1%3A2"));
        return Stream.of(
                of("a revocation with a stale view", stale, 200, 302, 303, 400, 404),
                of("a revocation by address alone", session.in(get(SECURITY + "?revoke=x&others=1")), 200),
                of(
                        "a remembered sign-in that is none",
                        get(SIGN_IN).header("Cookie", "fc_stay=../../x; fc_known=;"),
                        200),
                of("one of nobody", get(SECURITY).header("Cookie", STAY_OF_NOBODY), 303),
                of("cookies in bad percent-encoding", get(SIGN_IN).header("Cookie", BAD_COOKIES), 200),
                of("one that is too long", get(SIGN_IN).header("Cookie", "fc_stay=" + "x".repeat(5_000)), 200),
                of("a made-up way", get(SIGN_IN).header("X-Forwarded-For", "<x>, ::1::, " + "9".repeat(500)), 200));
    }

    private static RawRequest ajax(RawRequest request) {
        return request.header("Faces-Request", "partial/ajax");
    }

    static Stream<BadRequest> json(RawSession session) {
        String deep = "[".repeat(DEEP) + "]".repeat(DEEP);
        String deepObject = "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
        Stream<BadRequest> bodies = Stream.of(
                me(session, "malformed JSON", "{\"language\":"),
                me(session, "no JSON at all", "hello"),
                me(session, "null", "null"),
                me(session, "a list for an object", "[1]"),
                me(session, "an object for a text", "{\"language\":{\"a\":1}}"),
                me(session, "a language that nobody speaks", "{\"language\":\"xx\",\"timeZone\":\"UTC\"}"),
                me(session, "U+0000 in a text", "{\"language\":\"e\\u0000n\",\"timeZone\":\"UTC\"}"),
                me(session, "U+0000 in a zone", "{\"language\":\"en\",\"timeZone\":\"U\\u0000TC\"}"),
                me(session, "lists 3,000 deep", deep),
                me(session, "objects 3,000 deep", deepObject),
                me(session, "objects 3,000 deep in a field", "{\"language\":" + deepObject + "}"),
                me(session, "a number too large", "{\"language\":1e999999999}"));
        return Stream.concat(bodies, addresses(session));
    }

    private static BadRequest me(RawSession session, String name, String body) {
        return of(name, session.in(RawRequest.json(ME, body)), 400, 422);
    }

    private static Stream<BadRequest> addresses(RawSession session) {
        RawRequest xml = RawRequest.of("PUT", ME)
                .header("X-Fullcircle", "1")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/xml")
                .body("<a/>");
        return Stream.of(
                of("JSON of a stranger", RawRequest.json(ME, "{}"), 401),
                of("an empty body", session.in(RawRequest.json(ME, "")), 400, 415, 422),
                of("3 MB of JSON", session.in(RawRequest.json(ME, "\"" + "x".repeat(3 * MEGABYTE) + "\"")), 413),
                of("XML for JSON", session.in(xml), 415),
                of("an answer in an unknown type", session.in(get(ME).header("Accept", "image/png")), 406),
                of("an unknown resource", session.in(get("/api/v1/nothing")), 404),
                of("an unknown resource of a stranger", get("/api/v1/nothing"), 401, 404));
    }

    static Stream<BadRequest> mails(RawSession session) {
        String stateless = "&jakarta.faces.ViewState=stateless";
        String forgot = "f=f&f%3Aask=x" + stateless + "&f%3Aemail=";
        String signUp = "f=f&f%3Aask=x" + stateless + "&f%3Aagreed=on&f%3Alanguage=en&f%3AtimeZone=UTC";
        String link = "?token=%0d%0aSet-Cookie:%20a=b";
        String somebody = "&f%3Aname=Ana&f%3Apassword=wind+in+the+dry+reeds&f%3Aemail=";
        return Stream.of(
                of("a reset link of line breaks", get("/account/reset" + link), 200, 400),
                of("a confirmation link of line breaks", get("/account/confirm" + link), 200, 400),
                of("a reset link of 4 KB", get("/account/reset?token=" + "x".repeat(4_000)), 200, 400, 414),
                of(
                        "an address with a header in it",
                        form("/account/forgot", forgot + "a%40b.org%0d%0aBcc:c%40d.org"),
                        200),
                of("an address of an emoji", form("/account/forgot", forgot + "%F0%9F%8E%AF"), 200),
                of("U+0000 in an address", form("/account/forgot", forgot + "a%00%40b.org"), 400),
                of("a reset without a link", form("/account/reset", "f=f&f%3Achange=x" + stateless), 200),
                of("a confirmation without a link", form("/account/confirm", "f=f&f%3Aconfirm=x" + stateless), 200),
                of("an empty sign-up", form("/account/sign-up", "f=f&f%3Aask=x" + stateless), 200),
                of(
                        "a sign-up with a header in the name",
                        form("/account/sign-up", signUp + "&f%3Aname=A%0d%0aBcc:b%40c.org&f%3Aemail=a%40b.org"),
                        200),
                of(
                        "a sign-up with a header in the address",
                        form("/account/sign-up", signUp + somebody + "a%40b.org%0aBcc:c%40d.org"),
                        200),
                of(
                        "a sign-up in a language that nobody speaks",
                        form("/account/sign-up", signUp.replace("=en", "=xx") + somebody + "a%40b.org"),
                        200),
                of(
                        "a sign-up in a zone that is none",
                        form("/account/sign-up", signUp.replace("=UTC", "=Mars") + somebody + "a%40b.org"),
                        200),
                of("U+0000 in a sign-up", form("/account/sign-up", signUp + "&f%3Aname=a%00"), 400),
                of("a mail that is none", session.in(get("/notification/mail?id=%27%20or%201=1")), 404));
    }

    static Stream<BadRequest> methods(RawSession session) {
        return Stream.of("OPTIONS", "PUT", "DELETE", "TRACE", "PATCH", "FOO", "PROPFIND")
                .flatMap(method -> Stream.of(SIGN_IN, STATIC_FILE, "/programme/programmes", "/health/live")
                        .map(path -> method.equals("TRACE")
                                ? ofProtocol(method + " " + path, RawRequest.of(method, path), 405)
                                : of(method + " " + path, session.in(RawRequest.of(method, path)), 405)));
    }

    static Stream<BadRequest> protocol() {
        String chunked = "Transfer-Encoding";
        return Stream.of(
                ofProtocol("no host", get(SIGN_IN).withoutHost(), 400),
                of("HTTP/1.0", ofLine("GET " + SIGN_IN + " HTTP/1.0").withoutHost(), 200),
                ofProtocol("HTTP/9.9", ofLine("GET " + SIGN_IN + " HTTP/9.9"), 0, 400, 505),
                ofProtocol("CONNECT", RawRequest.of("CONNECT", SIGN_IN), 0, 400, 405),
                ofProtocol("no version", ofLine("GET " + SIGN_IN), 0, 200, 400),
                ofProtocol("an address with a host", get("http://evil.example" + SIGN_IN), 200, 400),
                ofProtocol("two hosts", get(SIGN_IN).header("Host", "evil.example"), 200, 400),
                ofProtocol("a header of 64 KB", get(SIGN_IN).header("X-Long", "x".repeat(65_536)), 0, 400, 413, 431),
                ofProtocol("500 headers", many(get(SIGN_IN)), 200, 400, 431),
                ofProtocol("an address of 64 KB", get(SIGN_IN + "?a=" + "x".repeat(65_536)), 0, 400, 413, 414, 431),
                ofProtocol("bad percent-encoding in the path", get("/account/%zz"), EMPTY, 303, 400, 404),
                ofProtocol("U+0000 in a header", get(SIGN_IN).header("X-Odd", "a\0b"), 0, 200, 400),
                ofProtocol("a bad cookie", get(SIGN_IN).header("Cookie", "fc=\"; a==;;=; \\\u00fc"), 200, 400),
                of("a session that is none", get(SIGN_IN).header("Cookie", "fc=../../x"), 200),
                ofProtocol("a length that is no number", length("abc"), 0, 400),
                ofProtocol("a negative length", length("-5"), 0, 400),
                ofProtocol("two lengths", length("3").header("Content-Length", "4"), 0, 400),
                ofProtocol("a length and chunks", length("3").header(chunked, "chunked"), 0, 400, 411),
                of("chunks", chunks("3\r\nf=f\r\n0\r\n\r\n"), 411),
                ofProtocol("broken chunks", chunks("zz\r\nf=f\r\n"), 0, 400, 411),
                ofProtocol("an unknown coding", length("3").header(chunked, "xchunked"), 0, 400, 411));
    }

    private static RawRequest length(String value) {
        return form(SIGN_IN, "f=f").withoutLength().header("Content-Length", value);
    }

    private static RawRequest chunks(String body) {
        return form(SIGN_IN, body).withoutLength().header("Transfer-Encoding", "chunked");
    }

    private static RawRequest many(RawRequest request) {
        RawRequest all = request;
        for (int i : List.of(0, 1, 2, 3, 4)) {
            for (int j = 0; j < 100; j++) {
                all = all.header("X-" + i + "-" + j, "1");
            }
        }
        return all;
    }
}
