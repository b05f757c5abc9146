package io.fullcircle.notification.notice;

import io.fullcircle.booking.attendance.AttendanceDisputed;
import io.fullcircle.notification.notice.NoticeLetter.Reader;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.Notice;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.text.Zones;
import io.fullcircle.shared.time.TimeWords;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes to those who lead a cohort about what waits for their decision. */
@Stateless
@PermitAll
public class LeadNoticeService {

    private static final String LEADS = """
            select distinct a.id, a.email, a.display_name, a.language, a.time_zone, coalesce(c.wanted, ?3), a.unsubscribe_key,
                b.public_id, b.starts_at, k.display_name, i.display_name, b.programme_id
            from booking b join account k on k.id = b.candidate_id join account i on i.id = b.interviewer_id
                join membership m on m.programme_id = b.programme_id and m.role = 'LEAD' and m.ended_at is null
                    and (m.cohort_id is null or m.cohort_id = b.cohort_id)
                join account a on a.id = m.account_id and a.status = 'ACTIVE' and a.id not in (b.candidate_id, b.interviewer_id)
                left join notice_choice c on c.account_id = a.id and c.kind = ?2
            where b.id = ?1
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private OutboxService outbox;

    @Inject
    private NoticeLetter letters;

    @Inject
    private Clock clock;

    /** To everybody who may decide. */
    public void disputed(AttendanceDisputed dispute) {
        List<?> rows = em.createNativeQuery(LEADS)
                .setParameter(1, dispute.bookingId())
                .setParameter(2, NoticeKind.ATTENDANCE.name())
                .setParameter(3, NoticeKind.ATTENDANCE.byDefault())
                .getResultList();
        outbox.tell(rows.stream().map(row -> notice((Object[]) row)).toList());
    }

    private Notice notice(Object[] c) {
        Locale locale = Locale.forLanguageTag((String) c[3]);
        Messages texts = Messages.in(locale);
        String when =
                new TimeWords(locale, Zones.known((String) c[4]), clock.instant()).dateTime(Columns.instant(c[8]));
        Reader lead = new Reader(
                ((Number) c[0]).longValue(),
                ((Number) c[11]).longValue(),
                (String) c[1],
                (String) c[2],
                locale,
                (Boolean) c[5],
                (UUID) c[6]);
        return letters.to(
                lead,
                NoticeKind.ATTENDANCE,
                texts.text("notification.notice.decide.subject", c[9], c[10]),
                texts.text("notification.notice.decide.lead", c[9], c[10], when),
                "/booking/attendance?id=" + c[7],
                Mail.ONE_DAY);
    }
}
