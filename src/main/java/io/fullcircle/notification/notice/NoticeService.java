package io.fullcircle.notification.notice;

import io.fullcircle.booking.BookingAccepted;
import io.fullcircle.booking.BookingEnded;
import io.fullcircle.booking.BookingGiven;
import io.fullcircle.booking.BookingLinked;
import io.fullcircle.booking.BookingMade;
import io.fullcircle.booking.BookingMoved;
import io.fullcircle.booking.BookingRequested;
import io.fullcircle.booking.attendance.AttendanceDisputed;
import io.fullcircle.booking.attendance.AttendanceSettled;
import io.fullcircle.booking.attendance.CheckedIn;
import io.fullcircle.booking.thread.MessageWritten;
import io.fullcircle.interview.ScorecardSubmitted;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.persistence.Columns;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
            select b.public_id, b.starts_at, b.programme_id, a.id, a.email, a.display_name, a.language, a.time_zone, a.id = b.candidate_id,
                a.status = 'ACTIVE', coalesce(c.wanted, ?3), a.unsubscribe_key, b.respond_by,
                (select w.display_name from account w where w.id = ?4)
            from booking b join account a on a.id in (b.candidate_id, b.interviewer_id)
                left join notice_choice c on c.account_id = a.id and c.kind = ?2
            where b.id = ?1 order by a.id
            """;

    private static final String MESSAGES = "/booking/messages?id=";

    private static final String CHOOSE = """
            insert into notice_choice (account_id, kind, wanted) values (?1, ?2, ?3)
            on conflict (account_id, kind) do update set wanted = excluded.wanted
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private OutboxService outbox;

    @Inject
    private NoticeLetter letters;

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
        write(
                sides,
                NoticeKind.MOCK_BOOKED,
                own ? "requested" : "requestedFor",
                NoticeLetter.MOCK,
                side -> side.accountId() != requested.by());
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
        write(
                sides,
                NoticeKind.MOCK_BOOKED,
                aside ? what + "For" : what,
                NoticeLetter.MOCK,
                side -> side.accountId() != moved.by());
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
        NoticeKind kind = NoticeKind.FEEDBACK_READY;
        List<NoticeSideRow> sides = sides(submitted.bookingId(), kind, BookingEnded.NOBODY);
        write(sides, kind, "feedback", "/interview/feedback?id=", NoticeSideRow::candidate);
    }

    /** To the other one, who is waited for. */
    public void checkedIn(CheckedIn here) {
        tell(here.bookingId(), NoticeKind.CHECK_IN, "checkedIn", here.by(), side -> side.accountId() != here.by());
    }

    /** To the other one, who had said that they did not come. */
    public void objected(AttendanceDisputed dispute) {
        tell(
                dispute.bookingId(),
                NoticeKind.ATTENDANCE,
                "disputed",
                dispute.by(),
                side -> side.accountId() != dispute.by());
    }

    /** To both: a lead has decided. */
    public void settled(AttendanceSettled settled) {
        tell(settled.bookingId(), NoticeKind.ATTENDANCE, "settled", settled.by(), side -> true);
    }

    /** To the other one, unless they have yet to read that something was written. */
    public void written(MessageWritten message) {
        List<NoticeSideRow> sides = sides(message.bookingId(), NoticeKind.MESSAGE, message.by());
        write(
                sides,
                NoticeKind.MESSAGE,
                "written",
                MESSAGES,
                side -> side.accountId() != message.by() && !waits(side, MESSAGES + side.booking()));
    }

    /** To the interviewer alone, whose word on the mock is waited for. */
    public void feedbackDue(long booking, boolean overdue) {
        List<NoticeSideRow> sides = sides(booking, NoticeKind.FEEDBACK_DUE, BookingEnded.NOBODY);
        write(
                sides,
                NoticeKind.FEEDBACK_DUE,
                overdue ? "feedbackOverdue" : "feedbackDue",
                "/interview/workspace?id=",
                side -> !side.candidate());
    }

    private boolean waits(NoticeSideRow side, String path) {
        return !em.createNativeQuery(
                        "select 1 from inbox_notice where account_id = ?1 and path = ?2 and read_at is null")
                .setParameter(1, side.accountId())
                .setParameter(2, path)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void tell(long booking, NoticeKind kind, String what, long by, Predicate<NoticeSideRow> whom) {
        write(sides(booking, kind, by), kind, what, NoticeLetter.MOCK, whom);
    }

    private void write(
            List<NoticeSideRow> sides, NoticeKind kind, String what, String path, Predicate<NoticeSideRow> whom) {
        outbox.tell(letters.of(sides, kind, what, path, whom));
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
                ((Number) c[3]).longValue(),
                (String) c[4],
                (String) c[5],
                (String) c[6],
                (String) c[7],
                (Boolean) c[8],
                (Boolean) c[9],
                (Boolean) c[10],
                (UUID) c[11],
                Columns.instant(c[12]),
                (String) c[13]);
    }
}
