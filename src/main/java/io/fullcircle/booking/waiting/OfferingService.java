package io.fullcircle.booking.waiting;

import io.fullcircle.availability.AvailabilityQueries;
import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.policy.Allowance;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.text.Zones;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Offers what is open to those who wait for it, the longest first. It reads without holding anything and makes each offer in a transaction
 * of its own, which looks again: two that look at once never offer the same time, nor two times to the same person.
 */
@Stateless
@RolesAllowed(Role.Names.SYSTEM)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OfferingService {

    private static final String ORDER = """
            select e.id, e.programme_id, e.candidate_id, w.public_id, array_to_string(e.lengths, ','), e.weekdays,
                cast(e.hours_from as text), cast(e.hours_to as text), cast(e.last_day as text), a.time_zone,
                coalesce(p.offer_hours, 4)
            from waiting_entry e join account a on a.id = e.candidate_id and a.status = 'ACTIVE'
                join programme g on g.id = e.programme_id and g.archived_at is null
                left join account w on w.id = e.interviewer_id
                left join booking_policy p on p.programme_id = e.programme_id
            where e.ended_at is null and not exists (select from waiting_offer o where o.entry_id = e.id and o.state = 'OPEN')
            order by e.joined_at, e.id
            """;

    private static final String HAD = """
            select o.entry_id, o.interviewer_id, o.starts_at from waiting_offer o join waiting_entry e on e.id = o.entry_id
            where e.ended_at is null and o.starts_at > ?1
            """;

    private static final String TAKEN = """
            select c.account_id, lower(c.during), upper(c.during)
            from person_claim c left join time_hold h on h.id = c.hold_id
            where c.account_id in (select candidate_id from waiting_entry where ended_at is null) and upper(c.during) > ?1
                and (c.hold_id is null or h.held_until > ?1)
            """;

    private static final String BARRED = """
            select candidate_id, interviewer_id from barred_pair
            where candidate_id in (select candidate_id from waiting_entry where ended_at is null)
            """;

    private static final String SERVED = """
            select e.id from waiting_entry e where e.ended_at is null
                and exists (select from waiting_offer o where o.entry_id = e.id and o.state = 'ACCEPTED')
            """;

    /** Two days later a day is over wherever they are, and whether or not they were somewhere else when it was to end. */
    private static final String OVER = """
            select e.id from waiting_entry e where e.ended_at is null and e.last_day < cast(?1 as date) - 1
            """;

    /** The server looks for whoever waits, and nothing of what is open is its own. What each may see is looked at with the offer. */
    private static final Viewer SERVER = new Viewer(
            0, new UUID(0, 0), "", "", ZoneOffset.UTC, Locale.ENGLISH, Set.of(Role.ADMINISTRATOR), List.of());

    /** A candidate and an interviewer whom they cannot be offered. */
    private record Pair(long candidate, long interviewer) {}

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private AvailabilityQueries availability;

    @EJB
    private OfferMakingService offers;

    @Inject
    private Clock clock;

    /** Makes every offer that can be made now. */
    public void offerAll() {
        // Booked on the page of open times, what they were offered: they wait no more.
        rows(SERVED).forEach(row -> offers.end(id(row), WaitingEntryService.SERVED));
        rows(OVER, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString())
                .forEach(row -> offers.end(id(row), WaitingEntryService.EXPIRED));
        Set<Long> refused = new HashSet<>();
        Set<Long> asking = new HashSet<>();
        Set<Waiting.Start> gone = new HashSet<>();
        Optional<Waiting.Match> match = next(refused, asking, gone);
        while (match.isPresent()) {
            try {
                offers.make(match.get());
            } catch (DomainException rule) {
                // What was open a moment ago has gone, or they have had what the programme lets them have.
                long entry = match.get().who().entryId();
                if (rule.kind() == DomainException.Kind.CONFLICT) {
                    gone.add(Waiting.Start.of(match.get().what()));
                } else if (!rule.messageKey().equals(Allowance.REQUESTS) || !asking.add(entry)) {
                    refused.add(entry);
                }
            }
            match = next(refused, asking, gone);
        }
    }

    private Optional<Waiting.Match> next(Set<Long> refused, Set<Long> asking, Set<Waiting.Start> gone) {
        Instant now = clock.instant();
        List<Waiting> order = order(now).stream()
                .filter(waiting -> !refused.contains(waiting.entryId()))
                .toList();
        Map<Long, List<OpenTimeRow>> open = new HashMap<>();
        order.stream().collect(Collectors.groupingBy(Waiting::programmeId)).forEach((programme, waiting) -> {
            LocalDate last = waiting.stream()
                    .map(each -> each.wish().lastDay())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            Instant until = last.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofDays(2));
            if (until.isAfter(now)) {
                open.put(
                        programme,
                        availability.openTimes(SERVER, programme, new TimeSpan(now, until)).stream()
                                .filter(time -> !gone.contains(Waiting.Start.of(time)))
                                .toList());
            }
        });
        Set<Pair> barred = order.isEmpty()
                ? Set.of()
                : rows(BARRED).stream()
                        .map(c -> new Pair(id(c), ((Number) c[1]).longValue()))
                        .collect(Collectors.toSet());
        List<Waiting> turns = order.stream()
                .map(waiting -> waiting.without(
                        open.getOrDefault(waiting.programmeId(), List.of()),
                        time -> barred.contains(new Pair(
                                        waiting.candidateId(),
                                        time.interviewer().accountId()))
                                || asking.contains(waiting.entryId())
                                        && !time.terms().accepts()))
                .toList();
        return Waiting.first(turns, open, now);
    }

    private List<Waiting> order(Instant now) {
        List<Object[]> entries = rows(ORDER);
        if (entries.isEmpty()) {
            return List.of();
        }
        Object at = now.atOffset(ZoneOffset.UTC);
        Map<Long, Set<Waiting.Start>> had = new HashMap<>();
        rows(HAD, at)
                .forEach(c -> had.computeIfAbsent(id(c), entry -> new HashSet<>())
                        .add(new Waiting.Start(((Number) c[1]).longValue(), Columns.instant(c[2]))));
        Map<Long, List<TimeSpan>> taken = new HashMap<>();
        rows(TAKEN, at)
                .forEach(c -> taken.computeIfAbsent(id(c), account -> new ArrayList<>())
                        .add(new TimeSpan(Columns.instant(c[1]), Columns.instant(c[2]))));
        return entries.stream().map(c -> waiting(c, had, taken)).toList();
    }

    private static Waiting waiting(Object[] c, Map<Long, Set<Waiting.Start>> had, Map<Long, List<TimeSpan>> taken) {
        long candidate = ((Number) c[2]).longValue();
        Set<Integer> minutes =
                Arrays.stream(((String) c[4]).split(",")).map(Integer::valueOf).collect(Collectors.toSet());
        WaitingWish wish = new WaitingWish(
                (UUID) c[3], minutes, WaitingQueries.when(c[5], c[6], c[7]), LocalDate.parse((String) c[8]));
        return new Waiting(
                id(c),
                ((Number) c[1]).longValue(),
                candidate,
                wish,
                Zones.known((String) c[9]),
                ((Number) c[10]).intValue(),
                taken.getOrDefault(candidate, List.of()),
                had.getOrDefault(id(c), Set.of()));
    }

    private static long id(Object[] column) {
        return ((Number) column[0]).longValue();
    }

    private List<Object[]> rows(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] columns ? columns : new Object[] {row})
                .toList();
    }
}
