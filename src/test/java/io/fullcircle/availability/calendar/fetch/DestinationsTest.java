package io.fullcircle.availability.calendar.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    private static final String PUBLIC = "93.184.215.14";

    @Test
    void aPublicNameLeadsToTheFirstOfItsAddresses() throws Exception {
        assertEquals(
                InetAddress.getByName(PUBLIC),
                leading(Set.of(), PUBLIC, "2606:4700::1").of(at("https://example.org/")));
    }

    @Test
    void oneAddressThatIsNotPublicIsEnoughToRefuseTheName() {
        assertFault(CalendarFault.NOT_PUBLIC, leading(Set.of(), PUBLIC, "127.0.0.1"), "https://example.org/");
        assertFault(CalendarFault.NOT_PUBLIC, leading(Set.of(), PUBLIC, "::1"), "https://example.org/");
        assertFault(CalendarFault.NOT_PUBLIC, leading(Set.of(), "169.254.169.254"), "https://metadata/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:ffff:a00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::127.0.0.1]/",
                "http://[2002:7f00:1::]/",
                "http://[fd00::1]/",
            })
    void aNumberIsJudgedAsWell(String text) {
        assertFault(CalendarFault.NOT_PUBLIC, new Destinations(InetAddress::getAllByName, Set.of()), text);
    }

    @Test
    void onlyThePortsOfTheWebAreAsked() throws Exception {
        Destinations destinations = leading(Set.of(), PUBLIC);
        destinations.of(at("http://example.org:443/"));
        destinations.of(at("https://example.org:80/"));
        for (int port : new int[] {22, 25, 81, 8080, 8443, 65535}) {
            assertFault(CalendarFault.NOT_PUBLIC, destinations, "https://example.org:" + port + "/");
        }
    }

    @Test
    void whatAnOperatorNamedIsExceptedAndNothingElse() throws Exception {
        Set<String> excepted = Destinations.listed(" Inside , other:8099 ,, ");
        Destinations destinations = leading(excepted, "127.0.0.1");
        assertEquals("127.0.0.1", destinations.of(at("http://inside:1234/")).getHostAddress());
        assertEquals("127.0.0.1", destinations.of(at("http://other:8099/")).getHostAddress());
        assertFault(CalendarFault.NOT_PUBLIC, destinations, "http://other/");
        assertFault(CalendarFault.NOT_PUBLIC, destinations, "http://not-inside/");
        assertFault(CalendarFault.NOT_PUBLIC, leading(Destinations.listed(""), "127.0.0.1"), "http://inside/");
    }

    @Test
    void aNameIsLookedUpOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Destinations destinations = new Destinations(
                host -> new InetAddress[] {InetAddress.getByName(asked.incrementAndGet() == 1 ? PUBLIC : "127.0.0.1")},
                Set.of());
        assertEquals(PUBLIC, destinations.of(at("https://rebinding.example/")).getHostAddress());
        assertEquals(1, asked.get());
    }

    @Test
    void aNameThatNobodyKnowsIsSaidToBeUnknown() {
        Destinations nobody = new Destinations(
                host -> {
                    throw new UnknownHostException(host);
                },
                Set.of());
        assertFault(CalendarFault.NAME_UNKNOWN, nobody, "https://nowhere.example/");
        assertFault(
                CalendarFault.NAME_UNKNOWN,
                new Destinations(host -> new InetAddress[0], Set.of()),
                "https://nowhere.example/");
    }

    private static void assertFault(CalendarFault fault, Destinations destinations, String text) {
        CalendarAddress address = at(text);
        assertEquals(
                fault,
                assertThrows(CalendarFailure.class, () -> destinations.of(address), text)
                        .fault());
    }

    private static Destinations leading(Set<String> excepted, String... literals) {
        return new Destinations(
                host -> Arrays.stream(literals).map(DestinationsTest::literal).toArray(InetAddress[]::new), excepted);
    }

    private static InetAddress literal(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static CalendarAddress at(String text) {
        return CalendarAddress.parse(text);
    }
}
