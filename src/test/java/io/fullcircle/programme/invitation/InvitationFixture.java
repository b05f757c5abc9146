package io.fullcircle.programme.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.programme.ProgrammeQueries;
import io.fullcircle.programme.ProgrammeRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.testing.As;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** A programme with two cohorts, a lead of all and one of the seniors, and another programme that is none of their business. */
abstract class InvitationFixture {

    static final String PASSWORD = "rain on a tin roof";
    private static final Pattern LINK = Pattern.compile("/programme/invitation\\?token=(\\S+)");

    @Inject
    InvitationCheckService checks;

    @Inject
    InvitationService invitations;

    @Inject
    InvitationQueries queries;

    @Inject
    AcceptanceService acceptances;

    @Inject
    ProgrammeQueries programmes;

    @Inject
    ViewerQueries viewers;

    @Inject
    As as;

    @Resource
    ManagedThreadFactory threads;

    long autumn;
    long seniors;
    long juniors;
    long lead;
    long cohortLead;

    @BeforeEach
    void fill() {
        Rows.clear();
        autumn = People.programme("Autumn");
        seniors = People.cohort(autumn, "Seniors");
        juniors = People.cohort(autumn, "Juniors");
        lead = People.account("lead@example.org", "x");
        cohortLead = People.account("cohort@example.org", "x");
        People.member(autumn, null, lead, Role.LEAD);
        People.member(autumn, seniors, cohortLead, Role.LEAD);
        People.cohort(People.programme("Canary programme"), "Canary cohort");
        Rows.update("update cohort set starts_on = current_date - 7, ends_on = current_date + 70");
    }

    InvitationOrder order(long programme, Role role, Long cohort, String people) {
        return new InvitationOrder(
                UUID.fromString(People.publicId("programme", programme)),
                role,
                cohort == null ? null : UUID.fromString(People.publicId("cohort", cohort)),
                Locale.ENGLISH,
                people);
    }

    InvitationOrder seniors(String people) {
        return order(autumn, Role.CANDIDATE, seniors, people);
    }

    List<InvitedLine> invite(long by, InvitationOrder order) throws Exception {
        return as.role(Role.LEAD, () -> invitations.invite(viewer(by), order));
    }

    List<InvitedLine> check(InvitationOrder order) throws Exception {
        return as.role(Role.LEAD, () -> checks.check(viewer(lead), order));
    }

    List<InvitationRow> open(long by) throws Exception {
        Viewer viewer = viewer(by);
        ProgrammeRow programme = as.role(Role.LEAD, () -> programmes.programme(viewer, publicId("programme", autumn)))
                .orElseThrow();
        return as.role(Role.LEAD, () -> queries.open(viewer, programme));
    }

    String sendAgain(long by, String email) throws Exception {
        return as.role(Role.LEAD, () -> invitations.sendAgain(viewer(by), invitation(email)));
    }

    boolean withdraw(long by, String email) throws Exception {
        return as.role(
                Role.LEAD,
                () -> invitations.withdraw(viewer(by), invitation(email)).isPresent());
    }

    /** Somebody who has been invited by the lead into the senior cohort; the secret of their link. */
    String invited(String email) throws Exception {
        invite(lead, seniors(email));
        return token(email);
    }

    long join(String token) {
        return acceptances.acceptAsNewcomer(token, "Ada Lovelace", PASSWORD, "de", "Europe/Berlin", true);
    }

    InvitationOffer.State state(String token) {
        return acceptances.offer(token).state();
    }

    static UUID invitation(String email) {
        return UUID.fromString(
                Rows.text("select public_id::text from invitation where email = ? order by id desc limit 1", email));
    }

    static UUID publicId(String table, long id) {
        return UUID.fromString(People.publicId(table, id));
    }

    /** The secret of the newest link that was mailed to this address. */
    static String token(String email) {
        String mail = Rows.text("select content from outbox_mail where recipient = ? order by id desc limit 1", email);
        Matcher link = LINK.matcher(mail);
        assertTrue(link.find(), mail);
        return link.group(1);
    }

    static long mails() {
        return Rows.number("select count(*) from outbox_mail");
    }

    /** Lets time pass for what has been sent. */
    static void pass(String interval) {
        Rows.update(
                "update invitation set created_at = created_at - cast(? as interval), sent_at = sent_at - cast(? as interval),"
                        + " expires_at = expires_at - cast(? as interval)",
                interval,
                interval,
                interval);
    }

    static DomainException refused(Callable<?> work) {
        return assertThrows(DomainException.class, work::call);
    }

    static void assertNotFound(Callable<?> work) {
        assertEquals(DomainException.Kind.NOT_FOUND, refused(work).kind());
    }

    /** Lets so many threads begin at the same moment; true for each that came to an end without a rule against it. */
    List<Boolean> atOnce(int count, Supplier<Callable<?>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Callable<?> own = work.get();
            FutureTask<Boolean> task = new FutureTask<>(() -> {
                start.await(30, TimeUnit.SECONDS);
                try {
                    own.call();
                    return true;
                } catch (DomainException rule) {
                    return false;
                }
            });
            tasks.add(task);
            threads.newThread(task).start();
        }
        List<Boolean> results = new ArrayList<>();
        for (FutureTask<Boolean> task : tasks) {
            results.add(task.get(60, TimeUnit.SECONDS));
        }
        return results;
    }

    Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }
}
