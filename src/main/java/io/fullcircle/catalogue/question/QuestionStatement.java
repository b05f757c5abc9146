package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The one statement that finds questions: by words ({@link WordSql}) and by what they are. Those with all words as they were typed come
 * first, then the most similar, then those that everybody asks.
 */
final class QuestionStatement {

    static final String COLUMNS = """
            q.id, q.public_id, q.bucket, q.text, q.level_from, q.level_to, q.for_engineers, q.for_managers, q.commonness, q.minutes,
            q.parts, q.pole_one, q.pole_other, q.state, g.public_id as programme, g.name""";

    /** How many columns those are. */
    static final int WIDTH = 16;

    private static final String RARE = "case q.commonness when 'COMMONPLACE' then 0 when 'COMMON' then 1 else 2 end";

    private static final String ORDER = " order by away, unlike, rare, id";

    private final List<Object> values = new ArrayList<>();
    private final QuestionSearch wanted;
    /** Null where no words are looked for. */
    private final WordSql words;

    private final String sql;

    /**
     * @param programmes ids of those whose questions may be read
     * @param last public id of the question that was read last, or null
     * @param from how many are left out at the beginning
     */
    QuestionStatement(List<Long> programmes, QuestionSearch wanted, UUID last, int from, int most) {
        this.wanted = wanted;
        this.words = wanted.words().none() ? null : new WordSql(wanted.words(), this::value);
        String source = words == null ? "question q" : "w, question q";
        String rank = rank();
        StringBuilder text = new StringBuilder("with ").append(words == null ? "" : words.tables() + ", ");
        text.append("hit as materialized (select q.id, q.bucket, ").append(rank);
        text.append(" from ").append(source).append(" where q.state = 'PUBLISHED'");
        text.append(programmes(programmes)).append(conditions()).append("), page as (select * from hit where true");
        if (wanted.bucket() != null) {
            text.append(" and bucket = ").append(value(wanted.bucket().name()));
        }
        if (last != null) {
            text.append(" and (away, unlike, rare, id) > (select ")
                    .append(rank)
                    .append(", q.id from ")
                    .append(source);
            text.append(" where q.public_id = cast(")
                    .append(value(last.toString()))
                    .append(" as uuid)");
            text.append(programmes(programmes)).append(')');
        }
        text.append(ORDER)
                .append(" limit ")
                .append(value(most))
                .append(" offset ")
                .append(value(from));
        text.append(") select ")
                .append(COLUMNS)
                .append(", n.counts from (select string_agg(bucket || '=' || many, ' ') as counts");
        text.append(
                " from (select bucket, count(*) as many from hit group by bucket) of_bucket) n left join (page join question q");
        text.append(" using (id) left join programme g on g.id = q.programme_id) on true");
        text.append(" order by page.away, page.unlike, page.rare, page.id");
        sql = text.toString();
    }

    String sql() {
        return sql;
    }

    /** The values of its parameters, the first one first. */
    List<Object> values() {
        return values;
    }

    private String rank() {
        return words == null
                ? "0 as away, 0 as unlike, " + RARE + " as rare"
                : words.away() + " as away, " + words.unlike() + " as unlike, " + RARE + " as rare";
    }

    private String programmes(List<Long> programmes) {
        String ids = programmes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        String own = "q.programme_id = any(cast(" + value(ids) + " as bigint[]))";
        return wanted.ours() ? " and " + own : " and (q.programme_id is null or " + own + ")";
    }

    private String conditions() {
        StringBuilder text = new StringBuilder();
        if (words != null) {
            text.append(" and ").append(words.fits());
        }
        if (wanted.level() != null) {
            text.append(" and q.level_from in ").append(names(EnumSet.range(Level.ENTRY, wanted.level())));
            text.append(" and q.level_to in ").append(names(EnumSet.range(wanted.level(), Level.PRINCIPAL)));
        }
        if (wanted.family() != null) {
            text.append(
                    wanted.family() == JobFamily.SOFTWARE_ENGINEER ? " and q.for_engineers" : " and q.for_managers");
        }
        if (wanted.commonness() != null) {
            text.append(" and q.commonness = ").append(value(wanted.commonness().name()));
        }
        if (wanted.principle() != null) {
            text.append(" and exists (select from question_principle a join principle p on p.id = a.principle_id");
            text.append(" where a.question_id = q.id and p.code = ")
                    .append(value(wanted.principle()))
                    .append(')');
        }
        return text.toString();
    }

    private static String names(Set<Level> levels) {
        return levels.stream().map(Level::name).collect(Collectors.joining("', '", "('", "')"));
    }

    private String value(Object value) {
        values.add(value);
        return "?" + values.size();
    }

    /** What the statement gave. */
    static FoundQuestions read(List<?> rows) {
        List<FoundQuestion> found = new ArrayList<>();
        Map<Bucket, Long> counts = new EnumMap<>(Bucket.class);
        for (Object each : rows) {
            Object[] column = (Object[]) each;
            if (column[0] != null) {
                found.add(question(column));
            }
            if (counts.isEmpty() && column[WIDTH] != null) {
                for (String one : ((String) column[WIDTH]).split(" ")) {
                    String[] pair = one.split("=");
                    counts.put(Bucket.valueOf(pair[0]), Long.valueOf(pair[1]));
                }
            }
        }
        return new FoundQuestions(found, counts);
    }

    /** One question, of {@link #COLUMNS}. */
    static FoundQuestion question(Object[] column) {
        return new FoundQuestion(
                new QuestionRow(
                        ((Number) column[0]).longValue(),
                        (UUID) column[1],
                        Bucket.valueOf((String) column[2]),
                        (String) column[3],
                        Level.valueOf((String) column[4]),
                        Level.valueOf((String) column[5]),
                        (Boolean) column[6],
                        (Boolean) column[7],
                        Commonness.valueOf((String) column[8]),
                        ((Number) column[9]).intValue(),
                        (String) column[10],
                        (String) column[11],
                        (String) column[12]),
                QuestionState.valueOf((String) column[13]),
                (UUID) column[14],
                (String) column[15],
                false);
    }
}
