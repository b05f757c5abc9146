package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.Commonness;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a question says in one statement with what it can probe, for whoever makes questions. */
public final class QuestionSql {

    /** How many columns {@link #CONTENT} has. */
    public static final int COLUMNS = 12;

    /** Columns of a statement about {@code question q}; the last one holds the codes of its principles. */
    public static final String CONTENT = """
            q.bucket, q.text, q.parts, q.pole_one, q.pole_other, q.level_from, q.level_to, q.for_engineers, q.for_managers,
            q.commonness, q.minutes,
            (select string_agg(case when d.id is null or f.programme_id is null then p.code else 'OWN:' || p.code end, ' ')
                from question_principle x join principle p on p.id = x.principle_id join framework f on f.id = p.framework_id
                    left join (principle d join framework df on df.id = d.framework_id and df.programme_id is null) on d.code = p.code
                where x.question_id = q.id)
            """;

    private QuestionSql() {}

    /** The content that these columns hold, from one of them on. */
    public static QuestionContent content(Object[] row, int from) {
        Set<JobFamily> families = EnumSet.noneOf(JobFamily.class);
        if ((Boolean) row[from + 7]) {
            families.add(JobFamily.SOFTWARE_ENGINEER);
        }
        if ((Boolean) row[from + 8]) {
            families.add(JobFamily.ENGINEERING_MANAGER);
        }
        String codes = (String) row[from + 11];
        return new QuestionContent(
                Bucket.valueOf((String) row[from]),
                (String) row[from + 1],
                ((String) row[from + 2]).lines().toList(),
                (String) row[from + 3],
                (String) row[from + 4],
                Level.valueOf((String) row[from + 5]),
                Level.valueOf((String) row[from + 6]),
                families,
                Commonness.valueOf((String) row[from + 9]),
                ((Number) row[from + 10]).intValue(),
                new TreeSet<>(codes == null ? List.of() : List.of(codes.split(" "))));
    }
}
