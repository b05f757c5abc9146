package io.fullcircle.booking;

import io.fullcircle.booking.arrange.ArrangeQueries;
import io.fullcircle.booking.arrange.ArrangeService;
import io.fullcircle.booking.arrange.ArrangeWish;
import io.fullcircle.booking.arrange.GiveWish;
import io.fullcircle.shared.access.Role;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What leads do with the mocks of their candidates, in few words. */
abstract class ArrangeFixture extends BookingLifeFixture {

    @Inject
    ArrangeService arrangements;

    @Inject
    ArrangeQueries choices;

    long lena;
    long juniors;
    long neighbour;

    @BeforeEach
    void leads() {
        lena = People.account("lena@example.org", "x");
        People.member(autumn, seniors, lena, Role.LEAD);
        juniors = People.cohort(autumn, "Juniors");
        neighbour = People.account("neighbour@example.org", "x");
        People.member(autumn, juniors, neighbour, Role.LEAD);
    }

    ArrangeWish wish(long candidate, long interviewer, Instant start, boolean beyond) {
        return new ArrangeWish(
                publicId("cohort", seniors),
                publicId("account", candidate),
                new OtherTimes.Choice(publicId("account", interviewer), start),
                Duration.ofHours(1),
                "the conflict",
                beyond,
                UUID.randomUUID());
    }

    UUID arrange(long by, ArrangeWish wish) throws Exception {
        return as.role(Role.LEAD, () -> arrangements.book(viewer(by), wish));
    }

    GiveWish giving(UUID mock, long interviewer) {
        int version = Math.toIntExact(Rows.number("select version from booking where public_id = ?", mock));
        return new GiveWish(mock, version, publicId("account", interviewer), " she is ill ", UUID.randomUUID());
    }

    UUID give(long by, GiveWish wish) throws Exception {
        return as.role(Role.LEAD, () -> arrangements.give(viewer(by), wish));
    }

    static String audited(UUID about) {
        return Rows.text(
                "select string_agg(action || coalesce(' ' || detail, ''), ',') from audit_entry where object_id = ?",
                about);
    }

    static long mails(String to, String saying) {
        return Rows.number(
                "select count(*) from outbox_mail where recipient = ? and content like '%' || ? || '%'",
                to + "@example.org", saying);
    }
}
