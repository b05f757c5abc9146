package io.fullcircle.availability.offer;

import io.fullcircle.availability.AvailabilityAccess;
import io.fullcircle.availability.ClaimService;
import io.fullcircle.availability.Hours;
import io.fullcircle.availability.Offer;
import io.fullcircle.availability.OfferQueries;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Interviewers say when they offer time again and again, and on what terms. What is booked already stays as it is, whatever they change.
 * Each change holds their time first: two windows of a browser change it one after the other.
 */
@Stateless
@RolesAllowed(Role.Names.INTERVIEWER)
public class OfferService {

    private static final String CLEAR_WEEK = "delete from weekly_hours where account_id = ?1";

    private static final String WEEKLY = "insert into weekly_hours (account_id, weekday, starts, ends)"
            + " values (?1, ?2, cast(?3 as time), cast(?4 as time))";

    private static final String CLEAR_DATE = "delete from date_hours where account_id = ?1 and day = cast(?2 as date)";

    private static final String DATE = "insert into date_hours (account_id, day, starts, ends)"
            + " values (?1, cast(?2 as date), cast(?3 as time), cast(?4 as time))";

    private static final String CLOSED = "insert into date_hours (account_id, day) values (?1, cast(?2 as date))";

    private static final String OFF = "insert into time_off (account_id, first_day, last_day)"
            + " values (?1, cast(?2 as date), cast(?3 as date)) on conflict do nothing";

    private static final String BACK = "delete from time_off where account_id = ?1 and first_day = cast(?2 as date)";

    private static final String TERMS = """
            insert into offer_terms (account_id, lengths, before_minutes, after_minutes, notice_hours, horizon_days,
                most_a_day, most_a_week, accepts, answer_hours, paused_until)
            values (?1, cast(?2 as smallint[]), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(nullif(?11, '') as date))
            on conflict (account_id) do update set lengths = excluded.lengths, before_minutes = excluded.before_minutes,
                after_minutes = excluded.after_minutes, notice_hours = excluded.notice_hours,
                horizon_days = excluded.horizon_days, most_a_day = excluded.most_a_day,
                most_a_week = excluded.most_a_week, accepts = excluded.accepts, answer_hours = excluded.answer_hours,
                paused_until = excluded.paused_until
            """;

    /** Who confirms each mock first has said so in their terms. */
    private static final String LESS =
            "update offer_terms set most_a_week = greatest(most_a_week - 1, 1) where account_id = ?1";

    /** For what does not depend on dates. */
    private static final Duration NOW = Duration.ofSeconds(1);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private OfferQueries offers;

    @EJB
    private ClaimService claims;

    @Inject
    private Clock clock;

    /**
     * Saves all weekly hours in the place of those that there are.
     *
     * @param seen {@link Seen what they saw} when they began to change them
     * @throws DomainException a conflict when they have saved other hours since; not found for who is no interviewer
     */
    public void saveWeek(Viewer viewer, Week week, String seen) {
        hold(viewer);
        requireSeen(seen, offer(viewer, NOW).week());
        execute(CLEAR_WEEK, viewer.accountId());
        week.hours()
                .forEach((day, spans) -> spans.forEach(span -> execute(
                        WEEKLY,
                        viewer.accountId(),
                        day.getValue(),
                        span.from().toString(),
                        span.to().toString())));
    }

    /**
     * Says what one date has in the place of its weekday's hours; saying it anew replaces it.
     *
     * @param seen {@link Seen what they saw} of the {@link DateChange#coming dates to come} when they began
     * @throws DomainException naming {@code day} when it is over or too far ahead; a conflict when they have saved other dates since; not
     *     found for who is no interviewer
     */
    public void saveDate(Viewer viewer, DateChange change, String seen) {
        hold(viewer);
        LocalDate today = today(viewer);
        DateChange.requireAhead("day", change.day(), today);
        requireSeen(seen, DateChange.coming(offer(viewer, DateChange.AHEAD), today));
        String day = change.day().toString();
        execute(CLEAR_DATE, viewer.accountId(), day);
        if (change.hours().isEmpty()) {
            execute(CLOSED, viewer.accountId(), day);
        }
        for (Hours span : change.hours()) {
            execute(
                    DATE,
                    viewer.accountId(),
                    day,
                    span.from().toString(),
                    span.to().toString());
        }
    }

    /**
     * Lets a date follow its weekday again.
     *
     * @return false when it did already
     * @throws DomainException not found for who is no interviewer
     */
    public boolean dropDate(Viewer viewer, LocalDate day) {
        hold(viewer);
        return execute(CLEAR_DATE, viewer.accountId(), day.toString()) > 0;
    }

    /**
     * Takes days off.
     *
     * @throws DomainException naming {@code first} or {@code last} where one is missing, is over or lies too far ahead, where they are in
     *     the wrong order, or where some of these days are off already; not found for who is no interviewer
     */
    public void takeOff(Viewer viewer, LocalDate first, LocalDate last) {
        hold(viewer);
        LocalDate today = today(viewer);
        if (first == null) {
            throw DomainException.invalid("first", "availability.rule.date");
        }
        if (last == null) {
            throw DomainException.invalid("last", "availability.rule.date");
        }
        DateChange.requireAhead("first", first, today);
        if (last.isBefore(first)) {
            throw DomainException.invalid("last", "availability.rule.order");
        }
        DateChange.requireAhead("last", last, first);
        if (execute(OFF, viewer.accountId(), first.toString(), last.toString()) == 0) {
            throw DomainException.invalid("first", "availability.rule.offAlready");
        }
    }

    /**
     * Ends days off, whether they have begun or not.
     *
     * @param first day of them
     * @return false when there are none (any more)
     * @throws DomainException not found for who is no interviewer
     */
    public boolean comeBack(Viewer viewer, LocalDate first) {
        hold(viewer);
        return execute(BACK, viewer.accountId(), first.toString()) > 0;
    }

    /**
     * Saves on what terms this person offers time; what is booked keeps those that it was booked on.
     *
     * @param seen {@link Seen what they saw} when they began to change them
     * @throws DomainException naming {@code pausedUntil} when that is no day ahead; a conflict when they have saved other terms since; not
     *     found for who is no interviewer
     */
    public void saveTerms(Viewer viewer, TermsChange terms, String seen) {
        hold(viewer);
        LocalDate today = today(viewer);
        if (terms.pausedUntil() != null) {
            DateChange.requireAhead("pausedUntil", terms.pausedUntil(), today.plusDays(1));
        }
        requireSeen(seen, offer(viewer, NOW).terms());
        String lengths = terms.lengths().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        execute(
                TERMS,
                viewer.accountId(),
                lengths,
                terms.before(),
                terms.after(),
                terms.notice(),
                terms.horizon(),
                terms.mostADay(),
                terms.mostAWeek(),
                terms.accepts(),
                terms.answer(),
                terms.pausedUntil() == null ? "" : terms.pausedUntil().toString());
    }

    /** Lowers by one how many mocks a week this person offers, but not below one; not found for who is no interviewer. */
    public void offerLess(Viewer viewer) {
        hold(viewer);
        execute(LESS, viewer.accountId());
    }

    private Offer offer(Viewer viewer, Duration ahead) {
        Instant now = clock.instant();
        return offers.offers(Map.of(viewer.accountId(), viewer.zone()), new TimeSpan(now, now.plus(ahead)))
                .get(viewer.accountId());
    }

    private void hold(Viewer viewer) {
        if (!AvailabilityAccess.mayOpen(viewer)) {
            throw DomainException.notFound();
        }
        claims.hold(viewer.accountId());
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(viewer.zone()));
    }

    private int execute(String sql, Object... parameters) {
        var statement = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        return statement.executeUpdate();
    }

    /** One's own offer is changed by oneself alone, so it was they who saved something newer. */
    private static void requireSeen(String seen, Object kept) {
        if (!Seen.of(kept).equals(seen)) {
            throw new DomainException(DomainException.Kind.CONFLICT, null, "availability.rule.stale");
        }
    }
}
