package io.fullcircle.bench;

import io.fullcircle.journeys.RunningServer;
import io.fullcircle.shared.access.ApiToken;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what open times are worked out of, with the server's statements and without it. */
final class PlainOpenTimes implements AutoCloseable {

    private static final String INTERVIEWERS = IntStream.rangeClosed(1, BookingWorld.PEOPLE)
            .mapToObj(number -> String.valueOf(BookingWorld.interviewer(0, number)))
            .collect(Collectors.joining(",", "{", "}"));

    private final List<Connection> connections = new ArrayList<>();
    private final List<PlainSql> clients = new ArrayList<>();

    PlainOpenTimes(RunningServer server, int clients) throws SQLException, IOException {
        for (int i = 0; i < clients; i++) {
            Connection connection = server.connection();
            connections.add(connection);
            this.clients.add(new PlainSql(connection, "open-times.sql"));
        }
    }

    void read(int client, int days) throws SQLException {
        Instant now = Instant.now();
        Map<String, Object> values = PlainBooking.times(now, now, now.plus(Duration.ofDays(days)));
        values.put("token", ApiToken.hash(BookingWorld.token(BookingWorld.candidate(0, 1))));
        values.put("programme", 1000L);
        values.put("interviewers", INTERVIEWERS);
        clients.get(client).run(values);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
