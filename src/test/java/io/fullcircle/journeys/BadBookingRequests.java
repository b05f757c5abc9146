package io.fullcircle.journeys;

import java.util.stream.Stream;

/** Addresses of the pages about bookings that make no sense, asked for by a candidate. */
final class BadBookingRequests {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private BadBookingRequests() {}

    static Stream<BadRequest> of(RawSession candidate) {
        Stream<BadRequest> nowhere = Stream.of(
                        "book?programme=x",
                        "book?programme=" + NOBODY,
                        "book?interviewer=%27%20or%201=1",
                        "book?day=tomorrow",
                        "book?from=2026-13-45",
                        "book?from=%2B99999999999-01-01",
                        "confirm",
                        "confirm?interviewer=" + NOBODY,
                        "confirm?start=2026-12-01T10:00:00Z",
                        "confirm?interviewer=" + NOBODY + "&start=2026-12-01T10:00:00Z",
                        "confirm?interviewer=" + NOBODY + "&start=%2B1000000000-12-31T23:59:59Z",
                        "confirm?interviewer=" + NOBODY + "&start=soon",
                        "confirm?other=x",
                        "confirm?other=" + NOBODY + "_soon",
                        "bookings?page=0",
                        "bookings?page=-1",
                        "bookings?page=99999999999",
                        "bookings?page=one",
                        "booking",
                        "booking?id=1",
                        "booking?id=" + NOBODY,
                        "cancel",
                        "cancel?id=%C3%28",
                        "cancel?id=" + NOBODY)
                .map(address -> bad(candidate, address, 404));
        Stream<BadRequest> odd = Stream.of(
                        "book?from=%2B999999999-12-31",
                        "book?from=-999999999-01-01",
                        "book?interviewer=" + NOBODY,
                        "book?interviewer=&day=&from=",
                        "bookings?page=9999",
                        "bookings?id=x&instead=%27%20or%201=1&request=x",
                        "book?view=%3Cb%3E",
                        "book?view=week&from=2026-11-30&day=2026-12-01")
                .map(address -> bad(candidate, address, 200));
        return Stream.of(nowhere, life(candidate), kept(candidate), odd).flatMap(bad -> bad);
    }

    /** Times to be kept that are none. */
    private static Stream<BadRequest> kept(RawSession candidate) {
        return Stream.of(
                        "",
                        "time=x",
                        "programme=" + NOBODY,
                        "programme=" + NOBODY + "&time=" + NOBODY,
                        "programme=" + NOBODY + "&time=" + NOBODY + "_soon",
                        "programme=" + NOBODY + "&time=" + NOBODY + "_%2B1000000000-12-31T23:59:59Z",
                        "programme=" + NOBODY + "&time=" + NOBODY + "_2026-12-01T10:00:00Z")
                .map(form -> BadRequest.of("keep " + form, candidate.in(RawRequest.form("/booking/keep", form)), 404));
    }

    /** Of the pages on what becomes of a booking. */
    private static Stream<BadRequest> life(RawSession candidate) {
        return Stream.of(
                        "answer",
                        "answer?id=" + NOBODY,
                        "move?id=x",
                        "move?id=" + NOBODY + "&to=soon&seen=x",
                        "attendance?id=" + NOBODY + "&as=HELD",
                        "messages?id=%C3%28",
                        "waiting?programme=x",
                        "waiting?programme=" + NOBODY,
                        "waiting-list",
                        "waiting-list?id=" + NOBODY,
                        "arrange",
                        "arrange?candidate=" + NOBODY + "&cohort=x",
                        "arrange-confirm?candidate=%C3%28&cohort=" + NOBODY + "&start=soon",
                        "give?id=" + NOBODY + "&to=x",
                        "link",
                        "link?id=" + NOBODY,
                        "policy",
                        "policy?id=" + NOBODY + "&candidate=x")
                .map(address -> bad(candidate, address, 404));
    }

    private static BadRequest bad(RawSession candidate, String address, int expected) {
        return BadRequest.of(address, candidate.in(RawRequest.get("/booking/" + address)), expected);
    }
}
