package io.fullcircle.journeys;

import static io.fullcircle.journeys.BadRequest.of;
import static io.fullcircle.journeys.BadRequest.ofProtocol;
import static io.fullcircle.journeys.RawRequest.get;

import java.util.stream.Stream;

/** What programs send as a token and is none. The cookie of somebody who is signed in goes with it each time and must not count. */
final class BadTokens {
    private static final String ME = "/api/v1/me";
    private static final String UNKNOWN = "fc_" + "A".repeat(43);

    private BadTokens() {}

    static Stream<BadRequest> all(RawSession session) {
        Stream<BadRequest> headers = Stream.of(
                token(session, "an unknown token", "Bearer " + UNKNOWN),
                token(session, "one in lower case", "bearer " + UNKNOWN),
                token(session, "no scheme", UNKNOWN),
                token(session, "a scheme alone", "Bearer"),
                token(session, "nothing at all", ""),
                token(session, "a password", "Basic YWRtaW46YWRtaW4="),
                token(session, "a digest", "Digest username=\"x\", nonce=\"\""),
                token(session, "one that is too long", "Bearer " + UNKNOWN + "A"),
                token(session, "one with a quote", "Bearer fc_' or 1=1 --"),
                token(session, "one of 5 KB", "Bearer fc_" + "A".repeat(5_000)),
                of(
                        "two headers",
                        session.in(get(ME))
                                .header("Authorization", "Bearer " + UNKNOWN)
                                .header("Authorization", "Bearer " + UNKNOWN),
                        401),
                of(
                        "a write",
                        session.in(RawRequest.json(ME, "{\"language\":\"en\",\"timeZone\":\"UTC\"}"))
                                .header("Authorization", "Bearer " + UNKNOWN),
                        401),
                of("a token for a page", get("/account/tokens").header("Authorization", "Bearer " + UNKNOWN), 303),
                of("a token in the address", get(ME + "?access_token=" + UNKNOWN), 401));
        return Stream.concat(headers, protocol(session));
    }

    private static Stream<BadRequest> protocol(RawSession session) {
        return Stream.of(
                ofProtocol(
                        "a token of 100 KB",
                        session.in(get(ME)).header("Authorization", "Bearer fc_" + "A".repeat(102_400)),
                        0,
                        400,
                        401,
                        413,
                        431),
                ofProtocol(
                        "one of emoji",
                        session.in(get(ME)).header("Authorization", "Bearer fc_\uD83C\uDFAF"),
                        400,
                        401),
                ofProtocol(
                        "U+0000 in a token",
                        session.in(get(ME)).header("Authorization", "Bearer fc_\0" + "A".repeat(42)),
                        0,
                        400,
                        401));
    }

    private static BadRequest token(RawSession session, String name, String header) {
        return of(name, session.in(get(ME)).header("Authorization", header), 401);
    }
}
