package io.fullcircle.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoneChoiceTest {

    private static final Instant WINTER = Instant.parse("2026-11-23T10:00:00Z");

    private final Map<String, List<ZoneChoice.Zone>> zones = ZoneChoice.at(WINTER, "Europe/Berlin");

    @Test
    void aZoneIsNamedByItsPlaceAndHowFarItIsFromUtc() {
        assertEquals("Berlin (UTC+1)", label("Europe", "Europe/Berlin"));
        assertEquals("London (UTC)", label("Europe", "Europe/London"));
        assertEquals("Argentina, Buenos Aires (UTC−3)", label("America", "America/Argentina/Buenos_Aires"));
        assertEquals("Kolkata (UTC+5:30)", label("Asia", "Asia/Kolkata"));
    }

    @Test
    void technicalZonesAreLeftOutAndUtcIsNot() {
        assertFalse(zones.containsKey("Etc"));
        assertFalse(zones.containsKey("SystemV"));
        assertEquals(List.of("UTC"), ids("UTC"));
    }

    @Test
    void theChosenZoneIsOfferedWhateverItIs() {
        assertEquals(
                List.of("UTC", "Etc/GMT+5"),
                ZoneChoice.at(WINTER, "Etc/GMT+5").get("UTC").stream()
                        .map(ZoneChoice.Zone::id)
                        .toList());
        assertTrue(ids("Europe").contains("Europe/Berlin"));
    }

    private String label(String region, String id) {
        return zones.get(region).stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private List<String> ids(String region) {
        return zones.get(region).stream().map(ZoneChoice.Zone::id).toList();
    }
}
