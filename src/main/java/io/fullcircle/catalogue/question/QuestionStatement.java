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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The one statement that finds questions: by words that stand in them, whatever their ending (full text), or words that are much like one
 * of them (trigrams), and by what they are. Every word has to be there, in the one way or the other. Those with all words as they were
 * typed come first, then the most similar, then those that everybody asks.
 *
 * <p>How similar is enough is a setting of PostgreSQL that the index reads. It is set for this one statement, which without a transaction
 * is one: the connection goes back to the pool as it was.
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
    private final String sql;

    /**
     * @param programmes ids of those whose questions may be read
     * @param last public id of the question that was read last, or null
     * @param from how many are left out at the beginning
     */
    QuestionStatement(List<Long> programmes, QuestionSearch wanted, UUID last, int from, int most) {
        this.wanted = wanted;
        String words = wanted.words().none() ? "" : words();
        String source = words.isEmpty() ? "question q" : "w, question q";
        String rank = rank();
        StringBuilder text = new StringBuilder("with ").append(words);
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

    /** The words once, for all rows, beside the setting: whoever reads them, the setting has been made. */
    private String words() {
        StringBuilder text = new StringBuilder(
                        "w as materialized (select set_config('pg_trgm.word_similarity_threshold', '")
                .append(wanted.words().leastEnough())
                .append("', true), to_tsquery('english', ")
                .append(value(wanted.words().every()))
                .append(") as every");
        List<String> all = wanted.words().words();
        for (int i = 0; i < all.size(); i++) {
            text.append(", to_tsquery('english', ").append(value(wanted.words().loosely(all.get(i))));
            text.append(") as loosely").append(i);
            text.append(", cast(")
                    .append(value(all.get(i)))
                    .append(" as text) as word")
                    .append(i);
        }
        return text.append("), ").toString();
    }

    private String rank() {
        if (wanted.words().none()) {
            return "0 as away, 0 as unlike, " + RARE + " as rare";
        }
        List<String> alike = new ArrayList<>();
        List<String> all = wanted.words().words();
        for (int i = 0; i < all.size(); i++) {
            if (SearchWords.enough(all.get(i)).isPresent()) {
                alike.add("word_similarity(w.word" + i + ", q.text)");
            }
        }
        String unlike = alike.isEmpty() ? "0" : "-(" + String.join(" + ", alike) + ")";
        return "case when q.search @@ w.every then 0 else 1 end as away, case when q.search @@ w.every then 0 else "
                + unlike + " end as unlike, " + RARE + " as rare";
    }

    private String programmes(List<Long> programmes) {
        String ids = programmes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        String own = "q.programme_id = any(cast(" + value(ids) + " as bigint[]))";
        return wanted.ours() ? " and " + own : " and (q.programme_id is null or " + own + ")";
    }

    private String conditions() {
        StringBuilder text = new StringBuilder();
        List<String> all = wanted.words().words();
        for (int i = 0; i < all.size(); i++) {
            String alike = alike(i, SearchWords.enough(all.get(i)));
            text.append(" and (q.search @@ w.loosely").append(i).append(alike).append(')');
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

    /** The index gives what is alike enough for the most tolerant of the words; the others look again. */
    private String alike(int word, OptionalDouble enough) {
        if (enough.isEmpty()) {
            return "";
        }
        String again = enough.getAsDouble() > wanted.words().leastEnough()
                ? " and word_similarity(w.word" + word + ", q.text) >= " + enough.getAsDouble()
                : "";
        return " or q.text %> w.word" + word + again;
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
                (String) column[15]);
    }
}
