package io.fullcircle.matching.ranking;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.BookingAccess;
import io.fullcircle.catalogue.Level;
import io.fullcircle.measurement.network.Connections;
import io.fullcircle.measurement.network.Link;
import io.fullcircle.people.Preference;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
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
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a ranking goes by: four statements for a programme, however many interviewers, times and mocks it has. */
@Stateless
@RolesAllowed({Role.Names.CANDIDATE, Role.Names.LEAD})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RankingQueries {

    /** Mocks so long behind or before an interviewer are their load. */
    private static final Duration AROUND = Duration.ofDays(14);

    /** Whatever cohort somebody is in. */
    private static final Long ANY = -1L;

    /** What the candidate prepares for and likes, and each principle that it takes with those who heard it or are about to. */
    private static final String NEEDS = """
            with target as (
                select coalesce(t.job_family, c.job_family) as family, coalesce(t.level, c.level) as level,
                    coalesce(t.preferred_days, '') as days, cast(t.preferred_from as text) as since, cast(t.preferred_to as text) as till
                from membership m join cohort c on c.id = m.cohort_id left join candidate_profile t on t.account_id = m.account_id
                where m.account_id = ?1 and m.programme_id = ?2 and m.role = 'CANDIDATE' and m.ended_at is null
                    and ?3 in (-1, m.cohort_id)
                order by m.id desc limit 1
            ), told as (
                select r.principle_id, b.interviewer_id from booking b join scorecard s on s.booking_id = b.id
                    join rating r on r.scorecard_id = s.id
                where b.candidate_id = ?1 and b.programme_id = ?2 and s.released_at is not null and r.signal <> 'NOT_OBSERVED'
                union all
                select a.principle_id, b.interviewer_id from booking b join assigned_principle a on a.booking_id = b.id
                where b.candidate_id = ?1 and b.programme_id = ?2 and b.state = 'CONFIRMED'
            )
            select q.id, q.name, count(o.interviewer_id), coalesce(string_agg(cast(o.interviewer_id as text), ' '), ''),
                g.level, g.days, g.since, g.till
            from target g join principle_applicability u on u.job_family = g.family and u.kind = 'ALWAYS'
                    and array_position(array['ENTRY', 'MID', 'SENIOR', 'PRINCIPAL'], u.level_from)
                        <= array_position(array['ENTRY', 'MID', 'SENIOR', 'PRINCIPAL'], g.level)
                join principle q on q.id = u.principle_id and q.retired_at is null
                join framework f on f.id = q.framework_id and (f.programme_id is null or f.programme_id = ?2)
                left join told o on o.principle_id = q.id
            group by q.id, q.name, g.level, g.days, g.since, g.till order by q.id
            """;

    /** Who has met whom in the programme or is about to, and how much the interviewers have to do in any. */
    private static final String MET = """
            select candidate_id, interviewer_id, coalesce(bool_or(programme_id = ?1), false),
                count(*) filter (where starts_at between ?3 and ?4)
            from booking
            where state in ('REQUESTED', 'CONFIRMED', 'COMPLETED')
                and (programme_id = ?1 or interviewer_id = any (cast(?2 as bigint[])) and starts_at between ?3 and ?4)
            group by candidate_id, interviewer_id
            """;

    /** What people have said of themselves: style, languages and strengths, with spaces between. */
    private static final String SAID = """
            select a.id, i.style, coalesce(g.languages, ''), coalesce((select string_agg(cast(s.principle_id as text), ' ')
                from interviewer_strength s where s.account_id = a.id), '')
            from account a left join interviewer_profile i on i.account_id = a.id left join background g on g.account_id = a.id
            where a.id = any (cast(?1 as bigint[]))
            """;

    /** What somebody has said of themselves; a style is null where they have not. */
    private record Said(String style, Set<String> languages, Set<Long> strengths) {}

    @PersistenceContext(unitName = "fullcircle")
    private EntityManager em;

    @EJB
    private WeightsQueries weights;

    @Inject
    private Clock clock;

    /**
     * What speaks for these times.
     *
     * @param viewer the candidate, or who books for them
     * @param candidateId account of whom the times are for
     * @param zone theirs
     * @param cohortId that they are in and the viewer leads; null where they are the viewer
     * @return empty where the viewer may not know, or nothing is known of the candidate
     */
    public Optional<RankingInput> input(
            Viewer viewer, long candidateId, ZoneId zone, long programmeId, Long cohortId, List<OpenTimeRow> times) {
        boolean own = viewer.accountId() == candidateId;
        // Who books for somebody oversees their mocks, and knows what is listened for in them.
        boolean may = own
                ? BookingAccess.mayBook(viewer, programmeId)
                : cohortId != null && BookingAccess.mayArrange(viewer, programmeId, cohortId, candidateId);
        if (!may || times.isEmpty()) {
            return Optional.empty();
        }
        List<Object[]> needs =
                rows(NEEDS, candidateId, programmeId, own ? ANY : cohortId).toList();
        return needs.isEmpty() ? Optional.empty() : Optional.of(input(candidateId, zone, programmeId, needs, times));
    }

    private RankingInput input(
            long candidateId, ZoneId zone, long programmeId, List<Object[]> needs, List<OpenTimeRow> times) {
        Map<Long, OpenTimeRow> offered = new LinkedHashMap<>();
        times.forEach(time -> offered.putIfAbsent(time.interviewer().accountId(), time));
        List<Link> links = new ArrayList<>();
        Set<Long> met = new HashSet<>();
        Map<Long, Integer> load = new HashMap<>();
        Instant now = clock.instant();
        rows(MET, programmeId, array(offered.keySet()), at(now.minus(AROUND)), at(now.plus(AROUND)))
                .forEach(column -> {
                    long interviewer = number(column[1]);
                    load.merge(interviewer, (int) number(column[3]), Integer::sum);
                    if ((Boolean) column[2]) {
                        links.add(new Link(column[0].toString(), column[1].toString()));
                        if (number(column[0]) == candidateId) {
                            met.add(interviewer);
                        }
                    }
                });
        Set<Long> people = new HashSet<>(offered.keySet());
        people.addAll(met);
        people.add(candidateId);
        Map<Long, Said> said = rows(SAID, array(people))
                .collect(Collectors.toMap(
                        column -> number(column[0]),
                        column -> new Said((String) column[1], Set.copyOf(words(column[2])), numbers(column[3]))));
        List<Volunteer> volunteers = offered.values().stream()
                .map(time -> volunteer(time, said.get(time.interviewer().accountId()), load))
                .toList();
        return new RankingInput(
                weights.of(programmeId).weights(),
                seeker(candidateId, zone, needs, met, said),
                volunteers,
                Connections.of(links),
                names(needs));
    }

    private static Seeker seeker(
            long candidateId, ZoneId zone, List<Object[]> needs, Set<Long> met, Map<Long, Said> said) {
        Object[] first = needs.get(0);
        return new Seeker(
                candidateId,
                Level.valueOf((String) first[4]),
                needs.stream()
                        .map(column -> new Need(number(column[0]), number(column[2]), numbers(column[3])))
                        .toList(),
                met,
                met.stream()
                        .map(interviewer -> said.get(interviewer).style())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                said.get(candidateId).languages(),
                Preference.kept((String) first[5], time(first[6]), time(first[7])),
                zone);
    }

    private static Volunteer volunteer(OpenTimeRow time, Said said, Map<Long, Integer> load) {
        long account = time.interviewer().accountId();
        return new Volunteer(
                account,
                time.interviewer().zoneId(),
                time.interviewer().level(),
                said.strengths(),
                said.style(),
                said.languages(),
                load.getOrDefault(account, 0),
                time.terms().mostAWeek());
    }

    private static Map<Long, String> names(List<Object[]> needs) {
        return needs.stream().collect(Collectors.toMap(column -> number(column[0]), column -> (String) column[1]));
    }

    private static List<String> words(Object column) {
        String text = (String) column;
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Set<Long> numbers(Object column) {
        return words(column).stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    /** An array literal, for the provider does not bind arrays in native queries. */
    private static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static LocalTime time(Object column) {
        return column == null ? null : LocalTime.parse((String) column);
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Stream<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
