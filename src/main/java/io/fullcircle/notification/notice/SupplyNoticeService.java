package io.fullcircle.notification.notice;

import io.fullcircle.people.ApprovalDecided;
import io.fullcircle.people.standing.InterviewerQuiet;
import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.OutboxService;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;

/** Writes to interviewers about where they stand. These mails always come: each says what happens to the time that they offer. */
@Stateless
@PermitAll
public class SupplyNoticeService {

    private static final String BY_ACCOUNT = """
            select a.email, a.display_name, a.language, p.name from account a cross join programme p
            where a.id = ?1 and p.id = ?2 and a.status = 'ACTIVE'
            """;

    private static final String BY_APPROVAL = """
            select a.email, a.display_name, a.language, p.name from interviewer_approval v join account a on a.id = v.account_id
                join programme p on p.id = v.programme_id
            where v.id = ?1 and a.status = 'ACTIVE'
            """;

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @Inject
    private OutboxService outbox;

    @Inject
    private SiteAddress site;

    /** To the interviewer, with the reason where there is one. */
    public void decided(ApprovalDecided approval) {
        write(
                em.createNativeQuery(BY_ACCOUNT)
                        .setParameter(1, approval.accountId())
                        .setParameter(2, approval.programmeId()),
                approval.approved() ? "approved" : "declined",
                approval.reason());
    }

    /** To the interviewer: whether they are still there, or that their time is offered to nobody now. */
    public void quiet(InterviewerQuiet quiet) {
        write(
                em.createNativeQuery(BY_APPROVAL).setParameter(1, quiet.approvalId()),
                quiet.hidden() ? "away" : "quiet",
                "");
    }

    private void write(Query to, String what, String reason) {
        List<?> rows = to.getResultList();
        rows.forEach(row -> write((Object[]) row, "notification.supply." + what, reason));
    }

    private void write(Object[] c, String key, String reason) {
        Locale locale = Locale.forLanguageTag((String) c[2]);
        Messages texts = Messages.in(locale);
        String text = texts.text(key, c[3]);
        outbox.enqueue(Mail.letter(
                (String) c[0],
                (String) c[1],
                locale,
                texts.text(key + ".subject", c[3]),
                reason.isEmpty() ? text : text + "\n\n" + texts.text("notification.supply.reason", reason),
                site.base() + "/people/standing"));
    }
}
