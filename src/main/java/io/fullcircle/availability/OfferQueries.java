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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What people have said about when they offer time, and what of it is taken: one statement a table, however many people. Who asks has
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

    private static final String OF = " where account_id = any (cast(?1 as bigint[]))";

    private static final String WEEKLY = "select account_id, weekday, cast(starts as text), cast(ends as text)"
            + " from weekly_hours" + OF + " order by account_id, weekday, starts";

    private static final String DATES = "select account_id, cast(day as text), cast(starts as text), cast(ends as text)"
            + " from date_hours" + OF + " and day between cast(?2 as date) and cast(?3 as date)"
            + " order by account_id, day, starts";

    private static final String OFF = "select account_id, cast(first_day as text), cast(last_day as text)"
            + " from time_off" + OF + " and last_day >= cast(?2 as date) and first_day <= cast(?3 as date)"
            + " order by account_id, first_day";

    private static final String WINDOWS = "select account_id, starts_at, ends_at from availability_window" + OF
            + " and ends_at > ?2 and starts_at < ?3 order by account_id, starts_at";

    private static final String TERMS = "select account_id, array_to_string(lengths, ','), before_minutes,"
            + " after_minutes, notice_hours, horizon_days, most_a_day, most_a_week, cast(paused_until as text), accepts,"
            + " answer_hours from offer_terms" + OF;

    // The caps count the mocks that somebody interviews in, and those that are kept for somebody who may yet book them:
    // else
    // who is promised a time for a while could lose it to a cap. Their own as a candidate take time and no more.
    private static final String TAKEN = """
            select c.account_id, lower(c.during), upper(c.during), coalesce(b.starts_at, h.starts_at)
            from person_claim c left join booking b on b.id = c.booking_id and b.interviewer_id = c.account_id
                left join time_hold k on k.id = c.hold_id
                left join time_hold h on h.id = c.hold_id and h.interviewer_id = c.account_id
            where c.account_id = any (cast(?1 as bigint[])) and c.during && tstzrange(?2, ?3)
                and c.booking_id is distinct from ?4
                and (c.hold_id is null or k.held_until > ?5 and ?6 <> -1 and k.candidate_id <> ?6)
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
        Collection<Long> accounts = people.keySet();
        Instant from = range.start().minus(Offer.REACH).minus(Duration.ofDays(1));
        Instant to = range.end().plus(Duration.ofDays(3));
        String firstDay = LocalDate.ofInstant(from, ZoneOffset.UTC).toString();
        String lastDay = LocalDate.ofInstant(to, ZoneOffset.UTC).toString();
        Map<Long, Map<DayOfWeek, List<Hours>>> weeks = weeks(accounts);
        Map<Long, Map<LocalDate, List<Hours>>> dates = dates(accounts, firstDay, lastDay);
        Map<Long, List<DaysOff>> off = off(accounts, firstDay, lastDay);
        Map<Long, List<TimeSpan>> windows = windows(accounts, from, to);
        Map<Long, OfferTerms> terms = terms(people);
        Map<Long, Offer> offers = new HashMap<>();
        people.forEach((account, zone) -> offers.put(
                account,
                new Offer(
                        zone,
                        weeks.getOrDefault(account, Map.of()),
                        dates.getOrDefault(account, Map.of()),
                        off.getOrDefault(account, List.of()),
                        windows.getOrDefault(account, List.of()),
                        terms.getOrDefault(account, OfferTerms.USUAL))));
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

    private Map<Long, Map<DayOfWeek, List<Hours>>> weeks(Collection<Long> accounts) {
        Map<Long, Map<DayOfWeek, List<Hours>>> weeks = new HashMap<>();
        rows(WEEKLY, array(accounts))
                .forEach(column -> weeks.computeIfAbsent(id(column), account -> new EnumMap<>(DayOfWeek.class))
                        .computeIfAbsent(DayOfWeek.of(number(column[1])), day -> new ArrayList<>())
                        .add(hours(column)));
        return weeks;
    }

    private Map<Long, Map<LocalDate, List<Hours>>> dates(Collection<Long> accounts, String first, String last) {
        Map<Long, Map<LocalDate, List<Hours>>> dates = new HashMap<>();
        rows(DATES, array(accounts), first, last).forEach(column -> {
            List<Hours> hours = dates.computeIfAbsent(id(column), account -> new TreeMap<>())
                    .computeIfAbsent(LocalDate.parse((String) column[1]), day -> new ArrayList<>());
            if (column[2] != null) {
                hours.add(hours(column));
            }
        });
        return dates;
    }

    private Map<Long, List<DaysOff>> off(Collection<Long> accounts, String first, String last) {
        Map<Long, List<DaysOff>> off = new HashMap<>();
        rows(OFF, array(accounts), first, last)
                .forEach(column -> off.computeIfAbsent(id(column), account -> new ArrayList<>())
                        .add(new DaysOff(LocalDate.parse((String) column[1]), LocalDate.parse((String) column[2]))));
        return off;
    }

    private Map<Long, List<TimeSpan>> windows(Collection<Long> accounts, Instant from, Instant to) {
        Map<Long, List<TimeSpan>> windows = new HashMap<>();
        rows(WINDOWS, array(accounts), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .forEach(column -> windows.computeIfAbsent(id(column), account -> new ArrayList<>())
                        .add(span(column)));
        return windows;
    }

    private Map<Long, OfferTerms> terms(Map<Long, ZoneId> people) {
        Map<Long, OfferTerms> terms = new HashMap<>();
        rows(TERMS, array(people.keySet()))
                .forEach(column -> terms.put(id(column), terms(column, people.get(id(column)))));
        return terms;
    }

    private static OfferTerms terms(Object[] column, ZoneId zone) {
        String paused = (String) column[8];
        return new OfferTerms(
                Stream.of(((String) column[1]).split(","))
                        .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
                        .toList(),
                Duration.ofMinutes(number(column[2])),
                Duration.ofMinutes(number(column[3])),
                Duration.ofHours(number(column[4])),
                Duration.ofDays(number(column[5])),
                number(column[6]),
                number(column[7]),
                paused == null
                        ? null
                        : LocalDate.parse(paused).atStartOfDay(zone).toInstant(),
                (Boolean) column[9],
                Duration.ofHours(number(column[10])));
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

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static Hours hours(Object[] column) {
        return new Hours(LocalTime.parse((String) column[2]), LocalTime.parse((String) column[3]));
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
