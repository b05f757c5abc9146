package io.fullcircle.availability.calendar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's calendar on a server of this machine, which a test writes into. */
final class Feed implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private volatile String events = "";
    private volatile int status = 200;

    Feed() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** An address of it; each name is another one of the same calendar. */
    String address(String name) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + name + "/secret-9f3a.ics";
    }

    /** An event of an hour from this time, such as 20261126T090000Z. */
    void busy(String... starts) {
        StringBuilder text = new StringBuilder();
        for (String start : starts) {
            text.append("BEGIN:VEVENT\r\nSUMMARY:Nobody's business\r\nDTSTART:")
                    .append(start)
                    .append("\r\nDURATION:PT1H\r\nEND:VEVENT\r\n");
        }
        events = text.toString();
    }

    void says(String everything) {
        events = everything;
    }

    void fails(int with) {
        status = with;
    }

    int asked() {
        return asked.get();
    }

    /** How often it could say that nothing has changed. */
    int unchanged() {
        return unchanged.get();
    }

    byte[] file() {
        return ("BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String mark = "\"" + events.hashCode() + "\"";
        exchange.getResponseHeaders().add("ETag", mark);
        if (mark.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(file());
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
