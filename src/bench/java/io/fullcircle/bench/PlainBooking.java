package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import io.fullcircle.shared.access.ApiToken;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Books as the server does, with its statements and without it; each client has a connection of its own. */
final class PlainBooking implements AutoCloseable {

    /** Far above what the server counts from. */
    private static final AtomicLong IDS = new AtomicLong(90_000_000);

    private static final String MAIL = "Somebody has booked a mock interview with you. ".repeat(12);

    private final BookingWorld world;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PlainSql> clients = new ArrayList<>();

    PlainBooking(RunningServer server, BookingWorld world, int clients) throws SQLException, IOException {
        this.world = world;
        for (int i = 0; i < clients; i++) {
            Connection connection = server.connection();
            connections.add(connection);
            this.clients.add(new PlainSql(connection, "booking.sql"));
        }
    }

    void book(int client) throws SQLException {
        BookingWorld.Open open = world.draw();
        Map<String, Object> values = times(Instant.now(), open.start(), open.start());
        values.put("token", ApiToken.hash(BookingWorld.token(open.candidate())));
        values.put("candidate", open.candidate());
        values.put("interviewer", open.interviewerId());
        values.put("interviewerId", UUID.fromString(open.interviewer()));
        values.put("one", "{" + open.interviewerId() + "}");
        values.put("both", "{" + open.interviewerId() + "," + open.candidate() + "}");
        values.put("programme", open.programmeId());
        values.put("programmeId", UUID.fromString(open.programme()));
        values.put("booking", IDS.incrementAndGet());
        values.put("bookingId", UUID.randomUUID());
        values.put("request", UUID.randomUUID());
        values.put("start", open.start().atOffset(ZoneOffset.UTC));
        values.put("end", open.start().plusSeconds(3600).atOffset(ZoneOffset.UTC));
        values.put("starts", "{" + open.start() + "," + open.start() + "}");
        values.put(
                "ends",
                "{" + open.start().plusSeconds(3600) + "," + open.start().plusSeconds(3600) + "}");
        values.put("mail", MAIL);
        clients.get(client).run(values);
    }

    /** The moments that the statements about open times name. */
    static Map<String, Object> times(Instant now, Instant from, Instant to) {
        Map<String, Object> values = new HashMap<>();
        values.put("now", now.atOffset(ZoneOffset.UTC));
        values.put("minute", now.minusSeconds(60).atOffset(ZoneOffset.UTC));
        values.put("network", "127.0.0.x");
        values.put("from", from.minusSeconds(4 * 3600).atOffset(ZoneOffset.UTC));
        values.put("to", to.plusSeconds(4 * 3600).atOffset(ZoneOffset.UTC));
        values.put("before", from.minusSeconds(8 * 86_400).atOffset(ZoneOffset.UTC));
        values.put("after", to.plusSeconds(8 * 86_400).atOffset(ZoneOffset.UTC));
        return values;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
