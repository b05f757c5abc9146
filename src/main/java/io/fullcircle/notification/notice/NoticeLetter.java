package io.fullcircle.notification.notice;

import io.fullcircle.shared.mail.Mail;
import io.fullcircle.shared.mail.Notice;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.time.TimeWords;
import io.fullcircle.shared.web.SiteAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** Puts a notice into words: a line for the product and a letter for the mail, in the language and the zone of whom it is for. */
@ApplicationScoped
public class NoticeLetter {

    /** The page of a mock, to which its id is added. */
    static final String MOCK = "/booking/booking?id=";

    @Inject
    private SiteAddress site;

    @Inject
    private Clock clock;

    /** What those of the two are told whom it concerns and who may sign in. */
    List<Notice> of(
            List<NoticeSideRow> sides, NoticeKind kind, String what, String path, Predicate<NoticeSideRow> whom) {
        return sides.stream()
                .filter(side -> side.active() && whom.test(side))
                .map(side -> one(side, other(sides, side), kind, what, path))
                .toList();
    }

    /**
     * One that says nothing of a mock.
     *
     * @param paragraph what is said, before the link
     */
    Notice to(Reader reader, NoticeKind kind, String subject, String paragraph, String path, Duration lasts) {
        Messages texts = Messages.in(reader.locale());
        Mail mail = Mail.letter(
                reader.email(),
                reader.name(),
                reader.locale(),
                subject,
                paragraph,
                site.base() + path,
                texts.text("notification.notice.foot"),
                site.base() + "/account/notices");
        return new Notice(
                reader.accountId(),
                reader.programmeId(),
                kind.name(),
                path,
                reader.byMail(),
                site.base() + "/notification/unsubscribe?key=" + reader.unsubscribe() + "&kind=" + kind,
                mail.lasting(lasts));
    }

    private Notice one(NoticeSideRow to, NoticeSideRow other, NoticeKind kind, String what, String path) {
        Messages texts = Messages.in(to.locale());
        TimeWords times = new TimeWords(to.locale(), to.zone(), clock.instant());
        String text = "notification.notice." + what + (to.candidate() ? ".candidate" : ".interviewer");
        Reader reader = new Reader(
                to.accountId(), to.programmeId(), to.email(), to.name(), to.locale(), to.wants(), to.unsubscribe());
        return to(
                reader,
                kind,
                texts.text("notification.notice." + what + ".subject", times.dateTime(to.start()), other.name()),
                texts.text(
                        text,
                        other.name(),
                        times.both(to.start(), other.zone()),
                        to.respondBy() == null ? "" : times.dateTime(to.respondBy()),
                        to.by() == null ? "" : to.by()),
                path + to.booking(),
                Mail.ONE_DAY);
    }

    private static NoticeSideRow other(List<NoticeSideRow> sides, NoticeSideRow side) {
        return sides.stream().filter(other -> other != side).findFirst().orElse(side);
    }

    /**
     * Whom a notice is for.
     *
     * @param programmeId in which programme; null where it has to do with none
     * @param byMail whether they want it by mail too
     * @param unsubscribe key that stands in their mails
     */
    record Reader(
            long accountId,
            Long programmeId,
            String email,
            String name,
            Locale locale,
            boolean byMail,
            UUID unsubscribe) {}
}
