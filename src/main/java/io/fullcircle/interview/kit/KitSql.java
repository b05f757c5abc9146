package io.fullcircle.interview.kit;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.catalogue.question.WordSql;
import io.fullcircle.shared.persistence.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The statements of {@link KitQueries}: the columns of a question, with when its candidate was asked it before, in front of what each adds.
 * Whatever somebody typed is a parameter; the parameters are known once a statement is made.
 */
final class KitSql {

    /** Where the columns begin that a statement adds to those of a question. */
    static final int EXTRA = 13;

    /**
     * When the candidate was asked what before: what was said to have been asked where the scorecard is submitted, and the whole kit of
     * a mock of the past about which nothing of the kind is known.
     */
    private static final String WAS = """
            with was as (select h.question_id, max(h.at) as at from (
                select a.question_id, b.starts_at as at from asked_question a join booking b on b.id = a.booking_id
                    join scorecard s on s.booking_id = b.id
                where b.candidate_id = ?2 and b.programme_id = ?3 and b.id <> ?1 and s.submitted_at is not null
                union all
                select k.question_id, b.starts_at from kit_question k join booking b on b.id = k.booking_id
                where b.candidate_id = ?2 and b.programme_id = ?3 and b.id <> ?1
                    and (b.state = 'COMPLETED' or b.state = 'CONFIRMED' and b.ends_at <= ?4)
                    and not exists (select 1 from asked_question a join scorecard s on s.booking_id = a.booking_id
                        where a.booking_id = b.id and s.submitted_at is not null)) h
                group by h.question_id)
            """;

    private static final String COLUMNS = """
            select q.id, q.public_id, q.bucket, q.text, q.parts, q.level_from, q.commonness, q.minutes, q.pole_one, q.pole_other,
                (select string_agg(cast(p.principle_id as text), ',' order by p.position) from assigned_principle p
                    join question_principle x on x.principle_id = p.principle_id
                    where x.question_id = q.id and p.booking_id = ?1) as probes, was.at, %s
            """;

    private static final String UNCOUNTED = "0";

    /** How often the programme has asked it. */
    private static final String HEARD = """
            (select count(*) from asked_question a join booking b on b.id = a.booking_id
                where a.question_id = q.id and b.programme_id = ?3)
            """;

    private static final String ASSIGNED = """
             and exists (select 1 from question_principle x join assigned_principle p on p.principle_id = x.principle_id
                where x.question_id = q.id and p.booking_id = ?1)
            """;

    private final KitMock mock;
    private final List<Object> parameters = new ArrayList<>();

    KitSql(KitMock mock, Instant now) {
        this.mock = mock;
        parameters.addAll(List.of(mock.id(), mock.candidateId(), mock.programmeId(), now));
    }

    List<Object> parameters() {
        return parameters;
    }

    String kit() {
        return WAS + COLUMNS.formatted(UNCOUNTED) + """
                , k.chain_id, i.version, i.persona_id
                from interview_kit i left join kit_question k on k.booking_id = i.booking_id
                    left join question q on q.id = k.question_id left join was on was.question_id = q.id
                where i.booking_id = ?1 order by k.position
                """;
    }

    String asked() {
        return WAS + COLUMNS.formatted(UNCOUNTED) + """
                , o.outcome
                from asked_question o join question q on q.id = o.question_id left join was on was.question_id = q.id
                    left join kit_question k on k.booking_id = o.booking_id and k.question_id = o.question_id
                where o.booking_id = ?1 order by o.asked_at, k.position, q.id
                """;
    }

    /** @param own whether the questions of the mock’s programme are for the viewer too */
    String proposable(boolean own) {
        return WAS + COLUMNS.formatted(HEARD) + FROM + published(own) + level(mock.level()) + ASSIGNED
                + " order by q.id";
    }

    /** As {@link #proposable}; the column that it adds counts the hits. */
    String found(boolean own, KitSearch search) {
        WordSql words = search.words().none() ? null : new WordSql(search.words(), this::next);
        StringBuilder sql = new StringBuilder(WAS)
                .append(words == null ? "" : ", " + words.tables())
                .append(COLUMNS.formatted(UNCOUNTED))
                .append(", count(*) over ()")
                .append(FROM)
                .append(words == null ? "" : " cross join w")
                .append(published(own))
                .append(words == null ? "" : " and " + words.fits());
        if (search.level() != null) {
            sql.append(level(search.level()));
        }
        if (search.bucket() != null) {
            sql.append(" and q.bucket = ").append(next(search.bucket().name()));
        }
        if (search.commonness() != null) {
            sql.append(" and q.commonness = ").append(next(search.commonness().name()));
        }
        if (search.probing() == KitSearch.Probing.ASSIGNED) {
            sql.append(ASSIGNED);
        } else if (search.probing() == KitSearch.Probing.ONE) {
            sql.append(
                            " and exists (select 1 from question_principle x where x.question_id = q.id and x.principle_id = ")
                    .append(next(search.principle()))
                    .append(")");
        }
        // The nearest first; without words, and among equals, what the candidate has not heard.
        String nearest = words == null ? "" : words.away() + ", " + words.unlike() + ", ";
        return sql.append(" order by ").append(nearest).append(FRESH).toString();
    }

    private static final String FRESH = """
            was.at is not null, (select count(*) from question_principle x join assigned_principle p
                on p.principle_id = x.principle_id where x.question_id = q.id and p.booking_id = ?1) desc, q.id
            """;

    private static final String FROM = " from question q left join was on was.question_id = q.id";

    private String published(boolean own) {
        String family = mock.jobFamily() == JobFamily.SOFTWARE_ENGINEER ? "q.for_engineers" : "q.for_managers";
        return " where q.state = 'PUBLISHED' and " + family + " and (q.programme_id is null"
                + (own ? " or q.programme_id = ?3)" : ")");
    }

    private static String level(Level level) {
        return " and q.level_from in (" + names(EnumSet.range(Level.ENTRY, level)) + ") and q.level_to in ("
                + names(EnumSet.range(level, Level.PRINCIPAL)) + ")";
    }

    private static String names(EnumSet<Level> levels) {
        return levels.stream().map(level -> "'" + level + "'").collect(Collectors.joining(", "));
    }

    private String next(Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }

    static KitQuestion question(Object[] row) {
        return new KitQuestion(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                Bucket.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                Level.valueOf((String) row[5]),
                Commonness.valueOf((String) row[6]),
                ((Number) row[7]).intValue(),
                (String) row[8],
                (String) row[9],
                row[10] == null
                        ? List.of()
                        : Arrays.stream(((String) row[10]).split(","))
                                .map(Long::valueOf)
                                .toList(),
                Columns.instant(row[11]),
                ((Number) row[12]).longValue());
    }
}
