package io.fullcircle.notification.notice;

import io.fullcircle.booking.BookingAccepted;
import io.fullcircle.booking.BookingEnded;
import io.fullcircle.booking.BookingGiven;
import io.fullcircle.booking.BookingLinked;
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
import java.util.function.Predicate;

/**
 * Writes to the two in a mock about it, each in their own language and zone, and keeps who wants which notices. One statement reads both
 * sides, whatever is to be said. Never says what a mock is about, nor how it was judged: that is read in the product, by whom it is for.
 */
@Stateless
@PermitAll
public class NoticeService {

    private static final String SIDES = """
            select b.public_id, b.starts_at, a.id, a.email, a.display_name, a.language, a.time_zone, a.id = b.candidate_id,
                a.status = 'ACTIVE' and coalesce(c.wanted, ?3), b.respond_by, (select w.display_name from account w where w.id = ?4)
            from booking b join account a on a.id in (b.candidate_id, b.interviewer_id)
                left join notice_choice c on c.account_id = a.id and c.kind = ?2
            where b.id = ?1 order by a.id
            """;

    private static final String MOCK = "/booking/booking?id=";

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

    /** To both: when, and with whom; to all but who did it where somebody else than the candidate has booked it for them. */
    public void booked(BookingMade made) {
        boolean own = made.by() == made.candidateId();
        tell(
                made.bookingId(),
                NoticeKind.MOCK_BOOKED,
                own ? "booked" : "bookedFor",
                made.by(),
                side -> own || side.accountId() != made.by());
    }

    /** To the interviewer, until when an answer is waited for; to the candidate too where somebody else has asked for them. */
    public void requested(BookingRequested requested) {
        List<NoticeSideRow> sides = sides(requested.bookingId(), NoticeKind.MOCK_BOOKED, requested.by());
        boolean own = sides.stream().anyMatch(side -> side.candidate() && side.accountId() == requested.by());
        write(sides, own ? "requested" : "requestedFor", side -> side.accountId() != requested.by());
    }

    /** To the candidate alone. */
    public void accepted(BookingAccepted accepted) {
        tell(
                accepted.made().bookingId(),
                NoticeKind.MOCK_BOOKED,
                "accepted",
                accepted.made().interviewerId(),
                NoticeSideRow::candidate);
    }

    /** To whoever of the two did not move it: the time that it has now, or that the interviewer is asked for. */
    public void moved(BookingMoved moved) {
        List<NoticeSideRow> sides = sides(moved.toId(), NoticeKind.MOCK_BOOKED, moved.by());
        boolean aside = sides.stream().noneMatch(side -> side.accountId() == moved.by());
        String what = moved.asked() ? "moveRequested" : "moved";
        write(sides, aside ? what + "For" : what, side -> side.accountId() != moved.by());
    }

    /** To its candidate and who has it now, and to who had it, each but who did it. */
    public void given(BookingGiven given) {
        long by = given.made().by();
        String what = given.asked() ? "givenAsked" : "given";
        tell(given.made().bookingId(), NoticeKind.MOCK_BOOKED, what, by, side -> side.accountId() != by);
        tell(
                given.fromId(),
                NoticeKind.MOCK_CALLED_OFF,
                "givenAway",
                by,
                side -> !side.candidate() && side.accountId() != by);
    }

    /** To all but who said it: where they meet has changed. */
    public void linked(BookingLinked linked) {
        tell(
                linked.bookingId(),
                NoticeKind.MOCK_BOOKED,
                "linked",
                linked.by(),
                side -> side.accountId() != linked.by());
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
        tell(ended.bookingId(), NoticeKind.MOCK_CALLED_OFF, what, ended.by(), side -> side.accountId() != ended.by());
    }

    /** To the candidate alone. */
    public void feedback(ScorecardSubmitted submitted) {
        List<NoticeSideRow> sides = sides(submitted.bookingId(), NoticeKind.FEEDBACK_READY, BookingEnded.NOBODY);
        sides.stream()
                .filter(NoticeSideRow::candidate)
                .forEach(side -> write(side, other(sides, side), "feedback", "/interview/feedback?id="));
    }

    private void tell(long booking, NoticeKind kind, String what, long by, Predicate<NoticeSideRow> whom) {
        write(sides(booking, kind, by), what, whom);
    }

    private void write(List<NoticeSideRow> sides, String what, Predicate<NoticeSideRow> whom) {
        sides.stream().filter(whom).forEach(side -> write(side, other(sides, side), what, MOCK));
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
                        to.respondBy() == null ? "" : times.dateTime(to.respondBy()),
                        to.by() == null ? "" : to.by()),
                site.base() + path + to.booking(),
                texts.text("notification.notice.foot"),
                site.base() + "/account/notices"));
    }

    private static NoticeSideRow other(List<NoticeSideRow> sides, NoticeSideRow side) {
        return sides.stream().filter(other -> other != side).findFirst().orElse(side);
    }

    private List<NoticeSideRow> sides(long booking, NoticeKind kind, long by) {
        List<?> rows = em.createNativeQuery(SIDES)
                .setParameter(1, booking)
                .setParameter(2, kind.name())
                .setParameter(3, kind.byDefault())
                .setParameter(4, by)
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
                c[9] == null ? null : Columns.instant(c[9]),
                (String) c[10]);
    }
}
