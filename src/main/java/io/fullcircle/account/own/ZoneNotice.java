package io.fullcircle.account.own;

import io.fullcircle.shared.access.RequestCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;

/** What pages tell their script about the time zone in which this device was told to keep the person's times as they are. */
@Named
@RequestScoped
public class ZoneNotice {

    static final String KEPT = "fc_zone";

    @Inject
    private HttpServletRequest request;

    /** The zone that this device was in when the person said that their times are right; empty when they never did. */
    public String getKept() {
        String cookie = RequestCookie.value(request, KEPT);
        String zone = cookie == null ? "" : cookie.replace('.', '/');
        return known(zone) ? zone : "";
    }

    static boolean known(String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
    }

    /** The zone as a cookie can hold it without quotes. */
    static String cookie(String zone) {
        return zone.replace('/', '.');
    }
}
