package io.fullcircle.availability.calendar.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a calendar may be read from. A name is resolved once, all of its addresses have to be public, and the connection goes to the one
 * that comes out here: who asked the name again could be told another one.
 */
public final class Destinations {

    /** Looks names up. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    private final Names names;
    private final Set<String> excepted;

    /** @param excepted hosts, alone or with a port, that may be anywhere and, with a port, on any; an operator has named them */
    public Destinations(Names names, Set<String> excepted) {
        this.names = names;
        this.excepted = excepted;
    }

    /** The hosts that a setting lists, with commas between them. */
    public static Set<String> listed(String setting) {
        return Arrays.stream(setting.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws CalendarFailure where the name is unknown, or the place is none to read from */
    InetAddress of(CalendarAddress address) {
        boolean free = excepted.contains(address.host()) || excepted.contains(address.host() + ":" + address.port());
        if (!free && !address.onWebPort()) {
            throw new CalendarFailure(CalendarFault.NOT_PUBLIC);
        }
        InetAddress[] found = found(address.host());
        if (!free && !Arrays.stream(found).allMatch(PublicNetwork::holds)) {
            throw new CalendarFailure(CalendarFault.NOT_PUBLIC);
        }
        return found[0];
    }

    private InetAddress[] found(String host) {
        try {
            InetAddress[] found = names.lookUp(host);
            if (found.length > 0) {
                return found;
            }
        } catch (UnknownHostException unknown) {
            throw new CalendarFailure(CalendarFault.NAME_UNKNOWN);
        }
        throw new CalendarFailure(CalendarFault.NAME_UNKNOWN);
    }
}
