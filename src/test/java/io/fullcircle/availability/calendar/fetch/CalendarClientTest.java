package io.fullcircle.availability.calendar.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarClientTest {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Loopback server;

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void anAnswerIsReadWhicheverWayItEnds() throws Exception {
        for (String answer : List.of(
                OK + "Content-Length: 5\r\nContent-Type: image/png\r\n\r\nhello and more",
                OK + "\r\nhello",
                "HTTP/1.0 200\r\n\r\nhello",
                "HTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + OK + "content-length:5\r\n\r\nhello",
                OK + "Transfer-Encoding: chunked\r\n\r\n2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n")) {
            assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), content(answer), answer);
        }
    }

    @Test
    void itAsksForTheNameAndForNothingPacked() throws Exception {
        content(OK + "\r\nx");
        String asked = server.asked();
        assertTrue(
                asked.startsWith("GET /secret.ics?k=1 HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n"), asked);
        assertFalse(asked.toLowerCase(java.util.Locale.ROOT).contains("accept-encoding"), asked);
        assertFalse(asked.contains("If-"), asked);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        server = new Loopback("HTTP/1.1 304 Not Modified\r\n\r\n");
        CalendarAnswer same = read(new CalendarRequest(address(), "\"v1\"", "Thu, 26 Nov 2026 20:00:00 GMT"));
        assertTrue(same.unchanged());
        assertEquals("\"v1\"", same.etag());
        assertTrue(server.asked()
                .contains("\r\nIf-None-Match: \"v1\"\r\nIf-Modified-Since: Thu, 26 Nov 2026 20:00:00 GMT\r\n"));
        assertFault(CalendarFault.STATUS, 304, "HTTP/1.1 304 Not Modified\r\n\r\n");
    }

    @Test
    void marksAreKeptIfTheyCanBeSentBack() throws Exception {
        server = new Loopback(OK + "ETag: W/\"v2\"\r\nLast-Modified: Thu, 26 Nov 2026 20:00:00 GMT\r\n\r\nx");
        CalendarAnswer answer = read(CalendarRequest.whole(address()));
        assertEquals("W/\"v2\"", answer.etag());
        assertEquals("Thu, 26 Nov 2026 20:00:00 GMT", answer.modified());
        server.close();
        server = new Loopback(OK + "ETag: a\tb\r\nLast-Modified: " + "x".repeat(201) + "\r\n\r\nx");
        answer = read(CalendarRequest.whole(address()));
        assertEquals(null, answer.etag());
        assertEquals(null, answer.modified());
    }

    @Test
    void noPointerIsFollowed() throws Exception {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            Loopback other = new Loopback(OK + "\r\nhello");
            assertFault(
                    CalendarFault.MOVED,
                    0,
                    "HTTP/1.1 " + status + " There\r\nLocation: http://localhost:" + other.port() + "/\r\n\r\n");
            assertEquals("", other.asked());
            other.close();
        }
    }

    @Test
    void anErrorIsSaidWithItsNumber() throws Exception {
        for (int status : new int[] {204, 206, 400, 401, 403, 404, 500, 503}) {
            assertFault(CalendarFault.STATUS, status, "HTTP/1.1 " + status + " No\r\n\r\n");
        }
    }

    @Test
    void aMegabyteIsReadAndNotAByteMore() throws Exception {
        String most = "x".repeat(AnswerBody.MAX_BYTES);
        assertEquals(AnswerBody.MAX_BYTES, content(OK + "\r\n" + most).length);
        assertFault(CalendarFault.TOO_LARGE, 0, OK + "\r\n" + most + "x");
        assertFault(CalendarFault.TOO_LARGE, 0, OK + "Content-Length: " + (AnswerBody.MAX_BYTES + 1) + "\r\n\r\n");
        assertFault(
                CalendarFault.TOO_LARGE,
                0,
                OK + "Transfer-Encoding: chunked\r\n\r\n100000\r\n" + most + "\r\n1\r\nx\r\n0\r\n\r\n");
        assertFault(CalendarFault.TOO_LARGE, 0, OK + "Transfer-Encoding: chunked\r\n\r\nffffffffff\r\n");
    }

    @Test
    void whatIsNoAnswerIsNone() throws Exception {
        for (String answer : List.of(
                "",
                "SSH-2.0-OpenSSH_9.7\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: y",
                "HTTP/1.1 200 OK\r\nX: " + "y".repeat(20_000) + "\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\n" + "X: yyyyyyyyyyyyyyyyyyy\r\n".repeat(2_000) + "\r\nhello",
                "HTTP/1.1 100 Wait\r\n\r\n".repeat(9),
                OK + "Content-Length: 9\r\n\r\nhello",
                OK + "Transfer-Encoding: chunked\r\n\r\nz\r\nhello",
                OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")) {
            assertFault(CalendarFault.UNREACHABLE, 0, answer);
        }
    }

    @Test
    void whoeverIsSlowIsLeft() throws Exception {
        for (Loopback slow :
                List.of(Loopback.silent(), Loopback.dripping(OK + "X: "), Loopback.dripping(OK + "\r\n"))) {
            server = slow;
            long begun = System.nanoTime();
            assertFault(CalendarFault.TOO_SLOW, CalendarRequest.whole(address()), client());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(took.compareTo(PATIENCE.plusSeconds(2)) < 0, took::toString);
            assertTrue(server.left(Duration.ofSeconds(3)), "the connection is closed");
            server.close();
        }
    }

    @Test
    void aNameThatIsNotFoundInTimeIsTooSlowAsWell() {
        CalendarClient client = new CalendarClient(
                new Destinations(
                        host -> {
                            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
                            return new InetAddress[] {InetAddress.getLoopbackAddress()};
                        },
                        Set.of("localhost")),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                threads,
                Duration.ofMillis(200));
        assertFault(
                CalendarFault.TOO_SLOW, CalendarRequest.whole(CalendarAddress.parse("http://localhost:1/")), client);
    }

    @Test
    void whereNobodyListensNobodyIsReached() throws Exception {
        server = new Loopback("");
        CalendarAddress gone = address();
        server.close();
        assertFault(CalendarFault.UNREACHABLE, CalendarRequest.whole(gone), client());
    }

    @Test
    void thisMachineIsNotReadFromUnlessAnOperatorSaysSo() throws Exception {
        server = new Loopback(OK + "\r\nhello");
        CalendarClient strict = new CalendarClient(
                new Destinations(InetAddress::getAllByName, Set.of()),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                threads,
                PATIENCE);
        assertFault(CalendarFault.NOT_PUBLIC, CalendarRequest.whole(address()), strict);
        assertEquals("", server.asked());
    }

    private byte[] content(String answer) throws Exception {
        if (server != null) {
            server.close();
        }
        server = new Loopback(answer);
        return read(CalendarRequest.whole(address())).content();
    }

    private CalendarAnswer read(CalendarRequest request) {
        return CalendarClient.result(client().begin(request, answer -> answer));
    }

    private void assertFault(CalendarFault fault, int detail, String answer) throws Exception {
        CalendarFailure failure = assertThrows(CalendarFailure.class, () -> content(answer), answer);
        assertEquals(fault, failure.fault());
        assertEquals(detail, failure.detail());
    }

    private static void assertFault(CalendarFault fault, CalendarRequest request, CalendarClient client) {
        CalendarFailure failure = assertThrows(
                CalendarFailure.class, () -> CalendarClient.result(client.begin(request, answer -> answer)));
        assertEquals(fault, failure.fault());
    }

    private CalendarClient client() {
        return new CalendarClient(
                new Destinations(InetAddress::getAllByName, Set.of("localhost")),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                threads,
                PATIENCE);
    }

    private CalendarAddress address() {
        return CalendarAddress.parse("http://localhost:" + server.port() + "/secret.ics?k=1");
    }
}
