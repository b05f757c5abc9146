package io.fullcircle.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.access.ViewerQueries;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import io.fullcircle.testing.As;
import io.fullcircle.testing.AtOnce;
import io.fullcircle.testing.People;
import io.fullcircle.testing.Rows;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** A programme with an approved interviewer and a candidate, and what they do in few words. Everybody's clock shows UTC. */
abstract class AvailabilityFixture {

    static final LocalTime SIX = LocalTime.of(18, 0);
    static final LocalTime EIGHT = LocalTime.of(20, 0);

    @Inject
    AvailabilityService availability;

    @Inject
    AvailabilityQueries queries;

    @Inject
    ViewerQueries viewers;

    @Inject
    As as;

    @EJB
    Contender contender;

    @Inject
    AtOnce atOnce;

    LocalDate day;
    long autumn;
    long cohort;
    long lead;
    long ines;
    long candidate;

    /** Books as a booking does: all of the claims or none, in one transaction. */
    @Stateless
    @PermitAll
    public static class Contender {

        @EJB
        private ClaimService claims;

        @Resource
        private SessionContext context;

        public boolean take(long booking, Collection<Long> accounts, TimeSpan during) {
            boolean taken = claims.claim(
                            booking,
                            0,
                            accounts.stream().collect(Collectors.toMap(account -> account, account -> during)),
                            false)
                    .isPresent();
            if (taken) {
                context.setRollbackOnly();
            }
            return !taken;
        }

        /** Moves a booking; where the new time is taken the old one stays. */
        public boolean move(long booking, Collection<Long> accounts, TimeSpan to) {
            claims.release(booking);
            return take(booking, accounts, to);
        }
    }

    @BeforeEach
    void fill() {
        Rows.clear();
        day = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        autumn = People.programme("Autumn");
        cohort = People.cohort(autumn, "Seniors");
        lead = member("lead", Role.LEAD);
        ines = interviewer("ines");
        candidate = People.account("cy@example.org", "x");
        People.member(autumn, cohort, candidate, Role.CANDIDATE);
    }

    long member(String name, Role role) {
        long account = People.account(name + "@example.org", "x");
        People.member(autumn, null, account, role);
        return account;
    }

    /** An interviewer who has said something and whom Autumn has approved. */
    long interviewer(String name) {
        long account = member(name, Role.INTERVIEWER);
        People.describe(account, "Principal engineer", 1);
        approve(autumn, account);
        return account;
    }

    void approve(long programme, long account) {
        Rows.update(
                "insert into interviewer_approval (id, programme_id, account_id, approved_by, approved_at)"
                        + " values (nextval('interviewer_approval_seq'), ?, ?, ?, now())",
                programme,
                account,
                lead);
    }

    TimeSpan open(long account, LocalDate date, LocalTime from, LocalTime to) throws Exception {
        return as.role(Role.INTERVIEWER, () -> availability.open(viewer(account), new TimesToOpen(date, from, to)));
    }

    boolean close(long account, UUID window) throws Exception {
        return as.role(Role.INTERVIEWER, () -> availability.close(viewer(account), window));
    }

    List<OwnWindowRow> own(long account) throws Exception {
        return own(viewer(account));
    }

    List<OwnWindowRow> own(Viewer viewer) throws Exception {
        TimeSpan ahead = new TimeSpan(Instant.now(), Instant.now().plus(OfferTerms.FURTHEST));
        return as.role(Role.INTERVIEWER, () -> queries.ownWindows(viewer, queries.ownOffer(viewer, ahead)));
    }

    List<OpenTimeRow> openTimes(long account, long programme) throws Exception {
        Viewer viewer = viewer(account);
        return as.role(Role.CANDIDATE, () -> queries.openTimes(viewer, programme));
    }

    /** The first id of so many bookings in a row, at whatever time: claims need one that they belong to. */
    long bookings(int count) {
        return Rows.number(
                "with made as (insert into booking (id, public_id, programme_id, cohort_id, candidate_id, interviewer_id,"
                        + " job_family, level, starts_at, ends_at, request_id, booked_at)"
                        + " select i, uuidv7(), ?, ?, ?, ?, 'SOFTWARE_ENGINEER', 'SENIOR', now(), now() + interval '1 hour',"
                        + " uuidv7(), now() from generate_series(1, ?) as i returning id) select min(id) from made",
                autumn,
                cohort,
                candidate,
                ines,
                count);
    }

    boolean take(long booking, Collection<Long> accounts, TimeSpan during) throws Exception {
        return as.role(Role.CANDIDATE, () -> contender.take(booking, accounts, during));
    }

    boolean move(long booking, Collection<Long> accounts, TimeSpan to) throws Exception {
        return as.role(Role.CANDIDATE, () -> contender.move(booking, accounts, to));
    }

    TimeSpan span(LocalDate date, LocalTime from, LocalTime to) {
        return new TimeSpan(instant(date, from), instant(date, to));
    }

    static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(ZoneOffset.UTC);
    }

    static void assertRefused(String field, String key, Callable<?> work) {
        DomainException rule = assertThrows(DomainException.class, work::call);
        assertEquals(List.of(field, key), List.of(rule.field(), rule.messageKey()));
    }

    static void assertNotFound(Callable<?> work) {
        assertEquals(
                DomainException.Kind.NOT_FOUND,
                assertThrows(DomainException.class, work::call).kind());
    }

    Viewer viewer(long account) {
        return viewers.find(account).orElseThrow();
    }
}
