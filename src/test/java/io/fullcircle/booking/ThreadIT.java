package io.fullcircle.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.Deployments;
import io.fullcircle.booking.thread.MessageRow;
import io.fullcircle.booking.thread.ThreadQueries;
import io.fullcircle.booking.thread.ThreadService;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the two of a mock write to each other, and nobody else reads. */
@ExtendWith(ArquillianExtension.class)
class ThreadIT extends BookingFixture {

    @Inject
    private ThreadService thread;

    @Inject
    private ThreadQueries messages;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    private Object write(long by, UUID mock, String text) throws Exception {
        return run(Role.CANDIDATE, () -> thread.write(viewer(by), mock, text, UUID.randomUUID()));
    }

    private List<String> read(long by, UUID mock) throws Exception {
        return as
                .role(
                        Role.CANDIDATE,
                        () -> messages.messages(
                                viewer(by), queries.booking(viewer(cy), mock).orElseThrow()))
                .stream()
                .map(MessageRow::text)
                .toList();
    }

    @Test
    void theTwoWriteAndReadAndNobodyElse() throws Exception {
        UUID mock = book(cy, ines, START);
        write(cy, mock, " I am five minutes late.\r\nSorry ");
        write(ines, mock, "No hurry");
        for (long each : List.of(cy, ines)) {
            assertEquals(List.of("I am five minutes late.\nSorry", "No hurry"), read(each, mock));
        }
        for (long other : List.of(kenji, lead)) {
            assertNotFound(() -> write(other, mock, "hello"));
            assertEquals(List.of(), read(other, mock));
        }
        assertRefused("booking.thread.length", () -> write(cy, mock, "x".repeat(501)));
        pass(mock, Duration.ofDays(3 + 8));
        assertRefused("booking.thread.over", () -> write(cy, mock, "thanks"));
        assertEquals(2, read(cy, mock).size(), "it stays readable");
    }

    @Test
    void oneFormIsSaidOnceAndEnoughIsEnoughEvenAtOnce() throws Exception {
        UUID mock = book(cy, ines, START);
        UUID request = UUID.randomUUID();
        Viewer candidate = viewer(cy);
        Callable<UUID> once = () -> {
            run(Role.CANDIDATE, () -> thread.write(candidate, mock, "late", request));
            return mock;
        };
        atOnce(Collections.nCopies(5, once));
        assertEquals(1, read(cy, mock).size());
        Rows.update("insert into booking_message (id, booking_id, author_id, content, sent_at, request_id)"
                + " select nextval('booking_message_seq'), b.id, b.candidate_id, 'x', now(), uuidv7()"
                + " from booking b, generate_series(1, 57)");
        Callable<UUID> more = () -> {
            write(cy, mock, "more");
            return mock;
        };
        List<Object> outcomes = atOnce(Collections.nCopies(5, more));
        assertEquals(3, Collections.frequency(outcomes, "booking.thread.enough"), outcomes::toString);
        assertEquals(60, read(ines, mock).size());
    }
}
