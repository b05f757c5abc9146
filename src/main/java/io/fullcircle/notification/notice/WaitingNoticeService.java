package io.fullcircle.notification.notice;

import io.fullcircle.booking.waiting.WaitingOffered;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.text.Zones;
import io.fullcircle.shared.time.TimeWords;
import io.fullcircle.shared.web.SiteAddress;
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

/** Writes to who waited for a time that one is kept for them, with whom and until when. */
@Stateless
@PermitAll
public class WaitingNoticeService {

    private static final String OFFER = """
            select a.email, a.display_name, a.language, a.time_zone, i.display_name, i.time_zone, o.starts_at, o.answer_by,
                p.public_id
            from waiting_offer o join waiting_entry e on e.id = o.entry_id join programme p on p.id = e.programme_id
                join account a on a.id = e.candidate_id join account i on i.id = o.interviewer_id
                left join notice_choice c on c.account_id = a.id and c.kind = ?2
            where o.id = ?1 and a.status = 'ACTIVE' and coalesce(c.wanted, ?3)
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private OutboxService outbox;

    @Inject
    private SiteAddress site;

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
        Mail letter = Mail.letter(
                (String) c[0],
                (String) c[1],
                locale,
                texts.text("notification.notice.offered.subject", times.dateTime(start), times.dateTime(by)),
                texts.text(
                        "notification.notice.offered.candidate",
                        c[4],
                        times.both(start, Zones.known((String) c[5])),
                        times.dateTime(by)),
                site.base() + "/booking/waiting?programme=" + c[8],
                texts.text("notification.notice.foot"),
                site.base() + "/account/notices");
        outbox.enqueue(new Mail(
                letter.recipient(),
                letter.language(),
                letter.subject(),
                letter.text(),
                false,
                Duration.between(now, by)));
    }
}
