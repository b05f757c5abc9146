package io.fullcircle.notification.notice;

import io.fullcircle.booking.waiting.WaitingOffered;
import io.fullcircle.notification.notice.NoticeLetter.Reader;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes to who waited for a time that one is kept for them, with whom and until when. */
@Stateless
@PermitAll
public class WaitingNoticeService {

    private static final String OFFER = """
            select a.email, a.display_name, a.language, a.time_zone, i.display_name, i.time_zone, o.starts_at, o.answer_by,
                p.public_id, a.id, coalesce(c.wanted, ?3), a.unsubscribe_key, p.id
            from waiting_offer o join waiting_entry e on e.id = o.entry_id join programme p on p.id = e.programme_id
                join account a on a.id = e.candidate_id join account i on i.id = o.interviewer_id
                left join notice_choice c on c.account_id = a.id and c.kind = ?2
            where o.id = ?1 and a.status = 'ACTIVE'
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private OutboxService outbox;

    @Inject
    private NoticeLetter letters;

    @Inject
    private Clock clock;

    /** To the candidate alone; worth nothing once the time is not kept any more. */
    public void offered(WaitingOffered offered) {
        List<?> rows = em.createNativeQuery(OFFER)
                .setParameter(1, offered.offerId())
                .setParameter(2, NoticeKind.TIME_OFFERED.name())
                .setParameter(3, NoticeKind.TIME_OFFERED.byDefault())
                .getResultList();
        rows.forEach(row -> write((Object[]) row));
    }

    private void write(Object[] c) {
        Locale locale = Locale.forLanguageTag((String) c[2]);
        Messages texts = Messages.in(locale);
        Instant now = clock.instant();
        TimeWords times = new TimeWords(locale, Zones.known((String) c[3]), now);
        Instant start = Columns.instant(c[6]);
        Instant by = Columns.instant(c[7]);
        Reader candidate = new Reader(
                ((Number) c[9]).longValue(),
                ((Number) c[12]).longValue(),
                (String) c[0],
                (String) c[1],
                locale,
                (Boolean) c[10],
                (UUID) c[11]);
        outbox.tell(List.of(letters.to(
                candidate,
                NoticeKind.TIME_OFFERED,
                texts.text("notification.notice.offered.subject", times.dateTime(start), times.dateTime(by)),
                texts.text(
                        "notification.notice.offered.candidate",
                        c[4],
                        times.both(start, Zones.known((String) c[5])),
                        times.dateTime(by)),
                "/booking/waiting?programme=" + c[8],
                Duration.between(now, by))));
    }
}
