package io.fullcircle.availability.calendar;

import io.fullcircle.availability.calendar.fetch.CalendarClient;
import io.fullcircle.availability.calendar.fetch.CalendarFailure;
import io.fullcircle.availability.calendar.fetch.CalendarFault;
import io.fullcircle.availability.calendar.fetch.CalendarRequest;
import io.fullcircle.availability.calendar.fetch.Destinations;
import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.shared.log.Log;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads calendars from where they are and works out when their owners are busy, with no transaction and no entity in sight. */
@ApplicationScoped
public class CalendarReader {

    private static final Log LOG = Log.of(CalendarReader.class);

    @Inject
    @ConfigProperty(name = "app.calendar.hosts", defaultValue = ",")
    private String hosts;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService threads;

    private CalendarClient client;

    @PostConstruct
    void begin() {
        Destinations destinations = new Destinations(InetAddress::getAllByName, Destinations.listed(hosts));
        client = new CalendarClient(destinations, (SSLSocketFactory) SSLSocketFactory.getDefault(), threads);
    }

    /** Begins to read; {@link #finish} waits for it. Several that are begun together take no longer than one. */
    CompletableFuture<CalendarContent> begin(CalendarRequest request, ZoneId zone) {
        Instant now = now();
        try {
            return client.begin(
                    request,
                    answer -> new CalendarContent(
                            answer.unchanged() ? null : BusyTimes.in(answer.content(), zone, now),
                            answer.etag(),
                            answer.modified()));
        } catch (RejectedExecutionException busy) {
            return CompletableFuture.failedFuture(new CalendarFailure(CalendarFault.TOO_SLOW));
        }
    }

    /** @throws CalendarFailure why it could not be read, whatever went wrong */
    CalendarContent finish(CompletableFuture<CalendarContent> begun) {
        try {
            return CalendarClient.result(begun);
        } catch (CompletionException defect) {
            // Its words may quote the address or the calendar, so only its kind is kept.
            Throwable cause = defect.getCause() == null ? defect : defect.getCause();
            LOG.warn("calendar broke its reader", "why", cause.getClass().getName());
            throw new CalendarFailure(CalendarFault.BROKEN);
        }
    }

    /** @throws CalendarFailure why the file cannot be read */
    CalendarContent file(byte[] content, ZoneId zone) {
        return CalendarContent.of(BusyTimes.in(content, zone, now()));
    }

    /** In whole seconds, for the database rounds what is finer. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
