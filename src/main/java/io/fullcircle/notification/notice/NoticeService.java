package io.fullcircle.notification.notice;

import io.fullcircle.booking.BookingAccepted;
import io.fullcircle.booking.BookingEnded;
import io.fullcircle.booking.BookingMade;
import io.fullcircle.booking.BookingMoved;
import io.fullcircle.booking.BookingRequested;
import io.fullcircle.interview.ScorecardSubmitted;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.time.TimeWords;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes to the two in a mock about it, each in their own language and zone, and keeps who wants which notices. One statement reads both
 * sides, whatever is to be said. Never says what a mock is about, nor how it was judged: that is read in the product, by whom it is for.
 */
@Stateless
@PermitAll
public class NoticeService {

    private static final String SIDES = """
            select b.public_id, b.starts_at, a.id, a.email, a.display_name, a.language, a.time_zone, a.id = b.candidate_id,
                a.status = 'ACTIVE' and coalesce(c.wanted, ?3), b.respond_by
            from booking b join account a on a.id in (b.candidate_id, b.interviewer_id)
                left join notice_choice c on c.account_id = a.id and c.kind = ?2
            where b.id = ?1 order by a.id
            """;

    /** In the place of an account that is not to be told: whoever of the two is the candidate. */
    private static final long CANDIDATE = -1;

    private static final String CHOOSE = """
            insert into notice_choice (account_id, kind, wanted) values (?1, ?2, ?3)
            on conflict (account_id, kind) do update set wanted = excluded.wanted
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private OutboxService outbox;

    @Inject
    private SiteAddress site;

    @Inject
    private Clock clock;

    /** Keeps which of the kinds that can concern this person they want; others are left as they are. */
    public void choose(Viewer viewer, Set<NoticeKind> wanted) {
        for (NoticeKind kind : NoticeKind.of(viewer.roles())) {
            em.createNativeQuery(CHOOSE)
                    .setParameter(1, viewer.accountId())
                    .setParameter(2, kind.name())
                    .setParameter(3, wanted.contains(kind))
                    .executeUpdate();
        }
    }

    /** To both: when, and with whom. */
    public void booked(BookingMade made) {
        tell(made.bookingId(), NoticeKind.MOCK_BOOKED, "booked", "/booking/booking?id=", 0);
    }

    /** To the interviewer alone, until when an answer is waited for. */
    public void requested(BookingRequested requested) {
        tell(requested.bookingId(), NoticeKind.MOCK_BOOKED, "requested", "/booking/booking?id=", CANDIDATE);
    }

    /** To the candidate alone. */
    public void accepted(BookingAccepted accepted) {
        long by = accepted.made().interviewerId();
        tell(accepted.made().bookingId(), NoticeKind.MOCK_BOOKED, "accepted", "/booking/booking?id=", by);
    }

    /** To whoever of the two did not move it: the time that it has now, or that the interviewer is asked for. */
    public void moved(BookingMoved moved) {
        String what = moved.asked() ? "moveRequested" : "moved";
        tell(moved.toId(), NoticeKind.MOCK_BOOKED, what, "/booking/booking?id=", moved.by());
    }

    /** To whoever of the two did not say it themselves; to both where time alone did. */
    public void ended(BookingEnded ended) {
        String what = switch (ended.state()) {
            case NO_SHOW -> "missed";
            case DECLINED -> "declined";
            case LAPSED -> "lapsed";
            case WITHDRAWN -> "withdrawn";
            default -> "calledOff";
        };
        tell(ended.bookingId(), NoticeKind.MOCK_CALLED_OFF, what, "/booking/booking?id=", ended.by());
    }

    /** To the candidate alone. */
    public void feedback(ScorecardSubmitted submitted) {
        List<NoticeSideRow> sides = sides(submitted.bookingId(), NoticeKind.FEEDBACK_READY);
        sides.stream()
                .filter(NoticeSideRow::candidate)
                .forEach(side -> write(side, other(sides, side), "feedback", "/interview/feedback?id="));
    }

    private void tell(long booking, NoticeKind kind, String what, String path, long notTo) {
        List<NoticeSideRow> sides = sides(booking, kind);
        sides.stream()
                .filter(side -> side.accountId() != notTo && !(notTo == CANDIDATE && side.candidate()))
                .forEach(side -> write(side, other(sides, side), what, path));
    }

    private void write(NoticeSideRow to, NoticeSideRow other, String what, String path) {
        if (!to.wants()) {
            return;
        }
        Messages texts = Messages.in(to.locale());
        TimeWords times = new TimeWords(to.locale(), to.zone(), clock.instant());
        String text = "notification.notice." + what + (to.candidate() ? ".candidate" : ".interviewer");
        outbox.enqueue(Mail.letter(
                to.email(),
                to.name(),
                to.locale(),
                texts.text("notification.notice." + what + ".subject", times.dateTime(to.start())),
                texts.text(
                        text,
                        other.name(),
                        times.both(to.start(), other.zone()),
                        to.respondBy() == null ? "" : times.dateTime(to.respondBy())),
                site.base() + path + to.booking(),
                texts.text("notification.notice.foot"),
                site.base() + "/account/notices"));
    }

    private static NoticeSideRow other(List<NoticeSideRow> sides, NoticeSideRow side) {
        return sides.stream().filter(other -> other != side).findFirst().orElse(side);
    }

    private List<NoticeSideRow> sides(long booking, NoticeKind kind) {
        List<?> rows = em.createNativeQuery(SIDES)
                .setParameter(1, booking)
                .setParameter(2, kind.name())
                .setParameter(3, kind.byDefault())
                .getResultList();
        return rows.stream().map(row -> side((Object[]) row)).toList();
    }

    private static NoticeSideRow side(Object[] c) {
        return new NoticeSideRow(
                (UUID) c[0],
                Columns.instant(c[1]),
                ((Number) c[2]).longValue(),
                (String) c[3],
                (String) c[4],
                (String) c[5],
                (String) c[6],
                (Boolean) c[7],
                (Boolean) c[8],
                c[9] == null ? null : Columns.instant(c[9]));
    }
}
