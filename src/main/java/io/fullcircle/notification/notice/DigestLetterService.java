package io.fullcircle.notification.notice;

import io.fullcircle.notification.notice.NoticeLetter.Reader;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.text.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a lead's digest. */
@Stateless
@RolesAllowed(Role.Names.SYSTEM)
public class DigestLetterService {

    private static final String LEAD = """
            select a.email, a.display_name, a.language, a.unsubscribe_key, coalesce(c.wanted, true)
            from account a left join notice_choice c on c.account_id = a.id and c.kind = ?2
            where a.id = ?1 and a.status = 'ACTIVE'
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private OutboxService outbox;

    @Inject
    private NoticeLetter letters;

    /** Counts alone: who it is about is read in the product. What there is none of is left out. */
    public void digest(long leadId, long disputes, long overdue, long requests, long idle) {
        List<?> rows = em.createNativeQuery(LEAD)
                .setParameter(1, leadId)
                .setParameter(2, NoticeKind.LEAD_DIGEST.name())
                .getResultList();
        for (Object row : rows) {
            Object[] c = (Object[]) row;
            Locale locale = Locale.forLanguageTag((String) c[2]);
            Messages texts = Messages.in(locale);
            String lines = Stream.of(
                            line(texts, "disputes", disputes),
                            line(texts, "overdue", overdue),
                            line(texts, "requests", requests),
                            line(texts, "idle", idle))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            Reader lead = new Reader(leadId, null, (String) c[0], (String) c[1], locale, (Boolean) c[4], (UUID) c[3]);
            outbox.tell(List.of(letters.to(
                    lead,
                    NoticeKind.LEAD_DIGEST,
                    texts.text("notification.digest.subject", disputes + overdue + requests + idle),
                    texts.text("notification.digest.text") + "\n\n" + lines,
                    "/home/lead",
                    Mail.ONE_DAY)));
        }
    }

    private static String line(Messages texts, String what, long many) {
        return many == 0 ? "" : "- " + texts.text("notification.digest." + what, many);
    }
}
