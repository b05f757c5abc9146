package io.fullcircle.interview;

import io.fullcircle.booking.Booking;
import io.fullcircle.booking.BookingState;
import io.fullcircle.catalogue.rubric.RubricQueries;
import io.fullcircle.catalogue.rubric.StandingRow;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.persistence.Uuid7;
import io.fullcircle.shared.time.TimeWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Interviewers write down what they heard and submit it once. Everything here happens under the lock of the booking's row: two windows of
 * one interviewer, or a window and somebody who says that the mock was not held, come one after the other and never half at once.
 */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
public class ScorecardService {

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private InterviewQueries queries;

    @EJB
    private RubricQueries rubrics;

    @Inject
    private Event<ScorecardSubmitted> submitted;

    @Inject
    private Clock clock;

    /**
     * Keeps a draft. What it says nothing about stays as it was.
     *
     * @param seenVersion version that the interviewer saw, {@link ScorecardDraft#NONE} where there was none
     * @throws DomainException not found, for everybody but its interviewer; invalid, naming the field at fault where there is one; a
     *     conflict before the mock begins, when it was not held, when the scorecard is submitted, or when a newer version is kept
     */
    public SavedDraft saveDraft(Viewer viewer, UUID bookingPublicId, ScorecardDraft draft, int seenVersion) {
        Open open = open(viewer, bookingPublicId, draft, seenVersion);
        Scorecard card = keep(open, draft);
        em.flush();
        return new SavedDraft(card.version(), card.savedAt());
    }

    /**
     * Submits the scorecard, for good, and completes the booking.
     *
     * @param seenVersion as for {@link #saveDraft}
     * @throws DomainException as for {@link #saveDraft}; invalid, naming the first field of an assigned principle that has no signal or no
     *     evidence
     */
    public void submit(Viewer viewer, UUID bookingPublicId, ScorecardDraft draft, int seenVersion) {
        Open open = open(viewer, bookingPublicId, draft, seenVersion);
        draft.gaps(open.assigned()).stream().findFirst().ifPresent(gap -> {
            throw DomainException.invalid(gap.field(), gap.messageKey());
        });
        Scorecard card = keep(open, draft);
        // The ratings first: once the card is submitted, the database takes none.
        em.flush();
        card.submit(open.now());
        Booking booking = open.booking();
        booking.complete(open.now());
        em.flush();
        submitted.fire(new ScorecardSubmitted(card.id(), booking.id(), booking.programmeId(), booking.candidateId()));
    }

    /** Locks the booking and checks all that has to hold before anything is written. */
    private Open open(Viewer viewer, UUID publicId, ScorecardDraft draft, int seen) {
        Booking booking = em.createQuery("select b from Booking b where b.publicId = :id", Booking.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(b -> InterviewAccess.mayRate(viewer, b.interviewerId()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        Instant now = clock.instant();
        Scorecard card = em.createQuery("select s from Scorecard s where s.bookingId = :booking", Scorecard.class)
                .setParameter("booking", booking.id())
                .getResultStream()
                .findFirst()
                .orElse(null);
        requireOpen(booking, card, new TimeWords(viewer.locale(), viewer.zone(), now), now);
        List<Long> assigned = queries.assigned(booking.id());
        if (assigned.isEmpty()) {
            throw conflict("interview.rule.nothingAssigned");
        }
        draft.requireFor(assigned);
        if (seen != (card == null ? ScorecardDraft.NONE : card.version())) {
            throw conflict("interview.rule.stale");
        }
        return new Open(booking, card, assigned, now);
    }

    private static void requireOpen(Booking booking, Scorecard card, TimeWords words, Instant now) {
        if (card != null && card.submitted()) {
            throw conflict("interview.rule.submitted", words.dateTime(card.submittedAt()));
        }
        if (booking.state() != BookingState.CONFIRMED) {
            throw conflict("interview.rule.notHeld");
        }
        if (now.isBefore(booking.during().start())) {
            throw conflict(
                    "interview.rule.notBegun", words.dateTime(booking.during().start()));
        }
    }

    private Scorecard keep(Open open, ScorecardDraft draft) {
        Scorecard card = open.card();
        if (card == null) {
            card = new Scorecard(Uuid7.at(open.now()), open.booking().id(), open.now());
            em.persist(card);
            // Ratings refer to it, which only the database knows.
            em.flush();
        } else {
            // Ratings lie in a table of their own, and a change of them alone has to count as one.
            em.lock(card, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
        card.write(draft.strengths(), draft.nextStep(), open.now());
        Map<Long, Rating> ratings = ratings(card);
        Map<Rating, Stamp> unstamped = new HashMap<>();
        for (RatingDraft heard : draft.ratings()) {
            Rating rating = ratings.get(heard.principleId());
            if (rating == null) {
                rating = new Rating(
                        card.id(),
                        card.bookingId(),
                        heard.principleId(),
                        open.booking().level());
                em.persist(rating);
            }
            if (!rating.stamped()) {
                unstamped.put(rating, heard.shown());
            }
            rating.hear(heard.signal(), heard.evidence());
        }
        stamp(open.booking(), unstamped);
        return card;
    }

    /** Ratings keep the versions that they are begun with: what the interviewer saw beside them, else what is in force. */
    private void stamp(Booking booking, Map<Rating, Stamp> shown) {
        if (!shown.isEmpty()) {
            List<StandingRow> standing = rubrics.standing(
                    booking.programmeId(),
                    booking.level(),
                    shown.keySet().stream().map(Rating::principleId).toList());
            shown.forEach((rating, stamp) -> rating.stamp(Stamp.of(rating.principleId(), stamp, standing)));
        }
    }

    private Map<Long, Rating> ratings(Scorecard card) {
        Map<Long, Rating> byPrinciple = new HashMap<>();
        em.createQuery("select r from Rating r where r.scorecardId = :card", Rating.class)
                .setParameter("card", card.id())
                .getResultStream()
                .forEach(r -> byPrinciple.put(r.principleId(), r));
        return byPrinciple;
    }

    private static DomainException conflict(String key, Object... arguments) {
        return new DomainException(DomainException.Kind.CONFLICT, null, key, arguments);
    }

    /** A booking that takes a scorecard now; {@code card} is null before the first save. */
    private record Open(Booking booking, Scorecard card, List<Long> assigned, Instant now) {}
}
