package io.fullcircle.availability;

import io.fullcircle.availability.calendar.BusyQueries;
import io.fullcircle.shared.access.Role;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people have said about when they offer time, in one statement, and what of it is taken, in two, however many people. Who asks has
 * found out before whose times they may know.
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
public class OfferQueries {

    /**
     * Five tables as rows of one shape, each marked with what it is: an account, three texts, two moments. Their order is that of their texts,
     * for what is shown to be changed is compared with what was seen.
     */
    private static final String OFFERED = """
            select 'WEEKLY' as kind, account_id, cast(weekday as text) as one, cast(starts as text) as two, cast(ends as text) as three,
                cast(null as timestamptz) as begins, cast(null as timestamptz) as finishes
            from weekly_hours where account_id = any (cast(?1 as bigint[]))
            union all
            select 'DATE', account_id, cast(day as text), cast(starts as text), cast(ends as text), null, null
            from date_hours where account_id = any (cast(?1 as bigint[])) and day between cast(?2 as date) and cast(?3 as date)
            union all
            select 'OFF', account_id, cast(first_day as text), cast(last_day as text), null, null, null
            from time_off where account_id = any (cast(?1 as bigint[])) and last_day >= cast(?2 as date) and first_day <= cast(?3 as date)
            union all
            select 'WINDOW', account_id, null, null, null, starts_at, ends_at
            from availability_window where account_id = any (cast(?1 as bigint[])) and ends_at > ?4 and starts_at < ?5
            union all
            select 'TERMS', account_id, array_to_string(lengths, ' '), cast(paused_until as text), concat_ws(' ', before_minutes,
                after_minutes, notice_hours, horizon_days, most_a_day, most_a_week, answer_hours, accepts), null, null
            from offer_terms where account_id = any (cast(?1 as bigint[]))
            order by 1, 2, 3, 4, 6
            """;

    // The index of the claims finds one account after the other, and not a list of them.
    // The caps count the mocks that somebody interviews in, and those that are kept for somebody who may yet book them,
    // who could lose them to a cap otherwise. Their own as a candidate take time and no more.
    private static final String TAKEN = """
            select c.account_id, lower(c.during), upper(c.during), coalesce(b.starts_at, h.starts_at)
            from unnest(cast(?1 as bigint[])) p(id)
                join person_claim c on c.account_id = p.id and c.during && tstzrange(?2, ?3)
                left join booking b on b.id = c.booking_id and b.interviewer_id = c.account_id
                left join time_hold k on k.id = c.hold_id
                left join time_hold h on h.id = c.hold_id and h.interviewer_id = c.account_id
            where c.booking_id is distinct from ?4
                and (c.hold_id is null or k.held_until > ?5 and ?6 <> -1 and coalesce(k.candidate_id, 0) <> ?6)
            """;

    /** A week and a day: the caps count whole weeks of a calendar, in whatever zone. */
    private static final Duration WEEK = Duration.ofDays(8);

    /** More than the longest mock with all that may be kept free around it. */
    private static final Duration AROUND = Duration.ofHours(4);

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private BusyQueries busy;

    @Inject
    private Clock clock;

    /**
     * What these people offer in a range of time, with whatever of it may reach into the range from outside.
     *
     * @param people the zone of each account
     */
    public Map<Long, Offer> offers(Map<Long, ZoneId> people, TimeSpan range) {
        Instant from = range.start().minus(Offer.REACH).minus(Duration.ofDays(1));
        Instant to = range.end().plus(Duration.ofDays(3));
        Map<Long, Offered> offered = new HashMap<>();
        people.forEach((account, zone) -> offered.put(account, new Offered(zone)));
        rows(
                        OFFERED,
                        array(people.keySet()),
                        LocalDate.ofInstant(from, ZoneOffset.UTC).toString(),
                        LocalDate.ofInstant(to, ZoneOffset.UTC).toString(),
                        from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC))
                .forEach(column -> offered.get(((Number) column[1]).longValue()).add(column));
        Map<Long, Offer> offers = new HashMap<>();
        offered.forEach((account, all) -> offers.put(account, all.offer()));
        return offers;
    }

    /** What is taken of these people's time in a range by now, and which mocks count there; all but what is left aside. */
    public Map<Long, Taken> taken(Collection<Long> accounts, TimeSpan range, Aside aside) {
        Map<Long, Taken> taken = new HashMap<>();
        Map<Long, List<TimeSpan>> elsewhere =
                busy.busy(accounts, range.start().minus(AROUND), range.end().plus(AROUND));
        accounts.forEach(account -> taken.put(
                account, new Taken(new ArrayList<>(), elsewhere.getOrDefault(account, List.of()), new ArrayList<>())));
        Instant from = range.start().minus(WEEK);
        Instant to = range.end().plus(WEEK);
        rows(
                        TAKEN,
                        array(accounts),
                        from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC),
                        aside.booking(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        aside.holder())
                .forEach(column -> {
                    Taken own = taken.get(id(column));
                    own.claims().add(span(column));
                    if (column[3] != null) {
                        own.given().add(Columns.instant(column[3]));
                    }
                });
        return taken;
    }

    private Stream<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    private static long id(Object[] column) {
        return ((Number) column[0]).longValue();
    }

    private static TimeSpan span(Object[] column) {
        return new TimeSpan(Columns.instant(column[1]), Columns.instant(column[2]));
    }

    /** An array literal, for the provider does not bind arrays in native queries. */
    private static String array(Collection<Long> ids) {
        StringBuilder text = new StringBuilder("{");
        ids.forEach(id -> text.append(text.length() == 1 ? "" : ",").append(id));
        return text.append('}').toString();
    }
}
