package io.fullcircle.availability.calendar.fetch;

import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;

/**
 * Reads calendars from the network, each on a thread of its own and under one clock: whatever the other side does, looking up its name
 * included, an answer or a fault is there after {@link #PATIENCE}.
 *
 * <p>It speaks over a socket of its own, because none of the platform's clients lets the address of the network be fixed beforehand and
 * still checks the certificate against the name.
 */
public final class CalendarClient {

    /** How long reading one calendar may take, from the name to the last byte. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Destinations destinations;
    private final SSLSocketFactory tls;
    private final Executor threads;
    private final Duration patience;

    public CalendarClient(Destinations destinations, SSLSocketFactory tls, Executor threads) {
        this(destinations, tls, threads, PATIENCE);
    }

    CalendarClient(Destinations destinations, SSLSocketFactory tls, Executor threads, Duration patience) {
        this.destinations = destinations;
        this.tls = tls;
        this.threads = threads;
        this.patience = patience;
    }

    /**
     * Begins to read.
     *
     * @param then what is made of the answer, within the same time
     * @return a future that {@link #result} waits for
     */
    public <T> CompletableFuture<T> begin(CalendarRequest request, Function<CalendarAnswer, T> then) {
        Exchange exchange = new Exchange(request, tls, patience);
        return CompletableFuture.supplyAsync(
                        () -> {
                            InetAddress place = destinations.of(request.address());
                            return then.apply(exchange.over(Proxy.NO_PROXY, place));
                        },
                        threads)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> exchange.close());
    }

    /**
     * Waits for what was begun, no longer than its time.
     *
     * @throws CalendarFailure why it could not be read
     */
    public static <T> T result(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CalendarFailure failure) {
                throw failure;
            }
            if (e.getCause() instanceof TimeoutException) {
                throw new CalendarFailure(CalendarFault.TOO_SLOW);
            }
            throw e;
        }
    }
}
