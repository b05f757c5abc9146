package io.fullcircle.availability;

import io.fullcircle.availability.calendar.BusyQueries;
import io.fullcircle.availability.calendar.ics.BusyTimes;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.persistence.Columns;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What interviewers offer and what of it is left: four statements for a programme, however many interviewers it has, and two for one's
 * own, however many windows there are.
 */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.INTERVIEWER, Role.Names.LEAD, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AvailabilityQueries {

    private static final String WINDOWS = """
            select account_id, starts_at, ends_at from availability_window
            where account_id = any (cast(?1 as bigint[])) and ends_at > ?2 and starts_at <= ?3
            """;

    private static final String CLAIMS = """
            select account_id, lower(during), upper(during) from person_claim
            where account_id = any (cast(?1 as bigint[])) and during && tstzrange(?2, ?3, '[]')
            """;

    private static final String OWN =
            "select w from AvailabilityWindow w where w.accountId = :account and w.endsAt > :now"
                    + " order by w.startsAt";

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private PeopleQueries people;

    @EJB
    private BusyQueries busy;

    @Inject
    private Clock clock;

    /**
     * All times that can be booked in a programme, earliest first, then by name; none for who does not belong to it. Nobody is offered
     * their own.
     */
    public List<OpenTimeRow> openTimes(Viewer viewer, long programmeId) {
        Instant now = clock.instant();
        Map<Long, ApprovedInterviewerRow> interviewers = new HashMap<>();
        for (ApprovedInterviewerRow row : people.approvedInterviewers(viewer, programmeId)) {
            if (row.accountId() != viewer.accountId()) {
                interviewers.put(row.accountId(), row);
            }
        }
        if (interviewers.isEmpty()) {
            return List.of();
        }
        Map<Long, List<TimeSpan>> windows = spans(WINDOWS, interviewers.keySet(), now);
        Map<Long, List<TimeSpan>> taken = spans(CLAIMS, interviewers.keySet(), now);
        busy.busy(interviewers.keySet(), now, now.plus(BusyTimes.HORIZON))
                .forEach((account, spans) -> taken.merge(account, spans, AvailabilityQueries::joined));
        List<OpenTimeRow> times = new ArrayList<>();
        windows.forEach((account, opened) -> OpenSlots.of(opened, taken.getOrDefault(account, List.of()), now)
                .forEach(slot -> times.add(new OpenTimeRow(interviewers.get(account), slot, OfferTerms.USUAL))));
        times.sort(Comparator.comparing((OpenTimeRow row) -> row.slot().start())
                .thenComparing(row -> row.interviewer().name())
                .thenComparing(row -> row.interviewer().accountId()));
        return times;
    }

    /** The windows of this person that are not over, earliest first, with what is booked of each; none for who is no interviewer. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public List<OwnWindowRow> ownWindows(Viewer viewer) {
        if (!AvailabilityAccess.mayOpen(viewer)) {
            return List.of();
        }
        Instant now = clock.instant();
        List<AvailabilityWindow> windows = em.createQuery(OWN, AvailabilityWindow.class)
                .setParameter("account", viewer.accountId())
                .setParameter("now", now)
                .getResultList();
        if (windows.isEmpty()) {
            return List.of();
        }
        List<TimeSpan> taken = taken(
                viewer.accountId(),
                windows.get(0).span().start(),
                windows.get(windows.size() - 1).span().end());
        return windows.stream().map(window -> own(window, taken, now)).toList();
    }

    private static OwnWindowRow own(AvailabilityWindow window, List<TimeSpan> taken, Instant now) {
        TimeSpan span = window.span();
        List<TimeSpan> booked = taken.stream()
                .filter(span::overlaps)
                .sorted(Comparator.comparing(TimeSpan::start))
                .toList();
        boolean bookable = !OpenSlots.of(List.of(span), booked, now).isEmpty();
        return new OwnWindowRow(window.publicId(), span, booked, bookable);
    }

    private List<TimeSpan> taken(long account, Instant from, Instant to) {
        List<?> rows = em.createNativeQuery(CLAIMS)
                .setParameter(1, array(List.of(account)))
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, to.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new TimeSpan(Columns.instant(column[1]), Columns.instant(column[2])))
                .toList();
    }

    /** The spans of each of these people that touch the time from now to the end of the last slot that can be booked. */
    private Map<Long, List<TimeSpan>> spans(String sql, Collection<Long> accounts, Instant now) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, array(accounts))
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(
                        3, now.plus(OpenSlots.HORIZON).plus(OpenSlots.LENGTH).atOffset(ZoneOffset.UTC))
                .getResultList();
        Map<Long, List<TimeSpan>> spans = new HashMap<>();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            spans.computeIfAbsent(((Number) column[0]).longValue(), account -> new ArrayList<>())
                    .add(new TimeSpan(Columns.instant(column[1]), Columns.instant(column[2])));
        }
        return spans;
    }

    private static List<TimeSpan> joined(List<TimeSpan> one, List<TimeSpan> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** An array literal, for the provider does not bind arrays in native queries. */
    private static String array(Collection<Long> ids) {
        StringBuilder text = new StringBuilder("{");
        ids.forEach(id -> text.append(text.length() == 1 ? "" : ",").append(id));
        return text.append('}').toString();
    }
}
