package io.fullcircle.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZonesTest {

    @Test
    void aZoneThatThisJavaDoesNotKnowBreaksNothing() {
        assertEquals(ZoneId.of("Africa/Lagos"), Zones.known("Africa/Lagos"));
        assertEquals(ZoneId.of("UTC"), Zones.known("Mars/Olympus"));
        assertEquals(ZoneId.of("UTC"), Zones.known("not a zone"));
    }
}
