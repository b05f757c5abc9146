package io.fullcircle.account.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneNoticeTest {

    @Test
    void everyZoneFitsIntoACookieAndComesBack() {
        for (String zone : ZoneId.getAvailableZoneIds()) {
            String cookie = ZoneNotice.cookie(zone);
            assertTrue(cookie.matches("[A-Za-z0-9_.+-]+"), cookie);
            assertEquals(zone, cookie.replace('.', '/'));
        }
    }

    @Test
    void whatIsNoZoneIsNotKept() {
        assertTrue(ZoneNotice.known("Asia/Calcutta"));
        assertTrue(ZoneNotice.known("Asia/Kolkata"));
        assertFalse(ZoneNotice.known("Mars/Olympus"));
        assertFalse(ZoneNotice.known(null));
        assertFalse(ZoneNotice.known("Europe/Berlin\r\nSet-Cookie: a=b"));
    }
}
