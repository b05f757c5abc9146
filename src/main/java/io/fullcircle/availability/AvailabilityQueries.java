package io.fullcircle.availability;

import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What interviewers offer and what of it is left: four statements for a programme, however many interviewers it has and however much they
 * offer.
 */
@Stateless
@RolesAllowed({
    Role.Names.CANDIDATE,
    Role.Names.INTERVIEWER,
    Role.Names.LEAD,
    Role.Names.ADMINISTRATOR,
    Role.Names.SYSTEM
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AvailabilityQueries {

    private static final String OWN =
            "select w from AvailabilityWindow w where w.accountId = :account and w.endsAt > :now"
                    + " order by w.startsAt";

    private static final Comparator<OpenTimeRow> ORDER = Comparator.comparing(
                    (OpenTimeRow row) -> row.slot().start())
            .thenComparing(row -> row.interviewer().name())
            .thenComparing(row -> row.interviewer().accountId())
            .thenComparing(Comparator.comparing((OpenTimeRow row) -> row.slot().length())
                    .reversed());

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private PeopleQueries people;

    @EJB
    private OfferQueries offers;

    @Inject
    private Clock clock;

    /**
     * All times that can be booked in a programme, earliest first, then by name, the longest of the same start first; none for who does not
     * belong to it. Nobody is offered their own.
     */
    public List<OpenTimeRow> openTimes(Viewer viewer, long programmeId) {
        Instant now = clock.instant();
        return openTimes(viewer, programmeId, new TimeSpan(now, now.plus(OfferTerms.FURTHEST)));
    }

    /**
     * Those of them that begin in a range: what a page of a fortnight needs, or one that asks whether a single time is still there.
     *
     * @param range its end not included
     */
    public List<OpenTimeRow> openTimes(Viewer viewer, long programmeId, TimeSpan range) {
        return openTimes(viewer, people.approvedInterviewers(viewer, programmeId), range, Aside.of(viewer));
    }

    /**
     * The same of one interviewer, whose own times alone are worked out.
     *
     * @param interviewer public id of the account
     * @param aside what the viewer would give back for it
     */
    public List<OpenTimeRow> openTimesOf(
            Viewer viewer, long programmeId, UUID interviewer, TimeSpan range, Aside aside) {
        return openTimes(viewer, people.approvedInterviewer(viewer, programmeId, interviewer), range, aside);
    }

    private List<OpenTimeRow> openTimes(
            Viewer viewer, List<ApprovedInterviewerRow> approved, TimeSpan range, Aside aside) {
        Instant now = clock.instant();
        Map<Long, ApprovedInterviewerRow> interviewers = new HashMap<>();
        Map<Long, ZoneId> zones = new HashMap<>();
        for (ApprovedInterviewerRow row : approved) {
            if (row.accountId() != viewer.accountId()) {
                interviewers.put(row.accountId(), row);
                zones.put(row.accountId(), Zones.known(row.zone()));
            }
        }
        if (interviewers.isEmpty()) {
            return List.of();
        }
        Map<Long, Taken> taken = offers.taken(zones.keySet(), range, aside);
        List<OpenTimeRow> times = new ArrayList<>();
        offers.offers(zones, range)
                .forEach((account, offer) -> OpenSlots.of(offer, taken.get(account), range, now)
                        .forEach(slot -> times.add(new OpenTimeRow(interviewers.get(account), slot, offer.terms()))));
        times.sort(ORDER);
        return times;
    }

    /**
     * The windows of this person that are not over, earliest first, with what is booked of each; none for who is no interviewer.
     *
     * @param own what they offer and what of it is taken, from now on for as long as anybody opens times
     */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public List<OwnWindowRow> ownWindows(Viewer viewer, OwnOffer own) {
        if (!AvailabilityAccess.mayOpen(viewer)) {
            return List.of();
        }
        Instant now = clock.instant();
        List<AvailabilityWindow> windows = em.createQuery(OWN, AvailabilityWindow.class)
                .setParameter("account", viewer.accountId())
                .setParameter("now", now)
                .getResultList();
        return windows.stream().map(window -> own(window, own, now)).toList();
    }

    /** What this person offers in a range of time and what of it is taken; nothing for who is no interviewer. */
    @RolesAllowed(Role.Names.INTERVIEWER)
    public OwnOffer ownOffer(Viewer viewer, TimeSpan range) {
        if (!AvailabilityAccess.mayOpen(viewer)) {
            return new OwnOffer(Offer.none(viewer.zone()), Taken.NOTHING);
        }
        long account = viewer.accountId();
        return new OwnOffer(
                offers.offers(Map.of(account, viewer.zone()), range).get(account),
                offers.taken(List.of(account), range, Aside.ALL_HOLDS).get(account));
    }

    private static OwnWindowRow own(AvailabilityWindow window, OwnOffer own, Instant now) {
        TimeSpan span = window.span();
        List<TimeSpan> booked = own.taken().claims().stream()
                .filter(span::overlaps)
                .sorted(Comparator.comparing(TimeSpan::start))
                .toList();
        Duration shortest = own.offer().terms().shortest();
        boolean bookable = OpenSlots.of(own.offer(), own.taken(), span, now).stream()
                .anyMatch(slot -> !slot.start().plus(shortest).isAfter(span.end()));
        return new OwnWindowRow(window.publicId(), span, booked, bookable);
    }
}
