package io.fullcircle.catalogue.question;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What {@link SearchWords} are to PostgreSQL, for a statement about questions {@code q}: every word has to stand in a question, whatever
 * its ending (full text), or one that is much like it (trigrams). What is much like it is looked for once, among the words of all questions
 * and not in every text; from there on both are full text.
 *
 * <p>How similar is enough is a setting of PostgreSQL that the index reads. It is set for this one statement, which without a transaction
 * is one: the connection goes back to the pool as it was.
 */
public final class WordSql {

    /** Two tables to begin with; the second, {@code w}, is one row that all the rest reads. */
    private static final String TABLES = """
            least as materialized (
                select set_config('pg_trgm.word_similarity_threshold', cast(cast(%s as numeric) as text), true) as enough),
            w as materialized (select to_tsquery('english', %s) as every%s from least%s)
            """;

    /** The word as it was typed, or any that is enough like it; and the nearest of these. */
    private static final String ALIKE = """
             cross join lateral (
                select to_tsquery('english', %1$s) || coalesce(to_tsquery('english', string_agg('''' || v.word || '''', ' | ')), '')
                        as loosely,
                    to_tsquery('english', %1$s) || coalesce(to_tsquery('english',
                        string_agg('''' || v.word || '''', ' | ') filter (where v.place = 1)), '') as nearly
                from (select a.word, rank() over (order by word_similarity(%2$s, a.word) desc) as place from question_word a
                    where least.enough is not null and a.word %%> %2$s and word_similarity(%2$s, a.word) >= %3$s) v) t%4$d
            """;

    private static final String AS_TYPED = """
             cross join lateral (select to_tsquery('english', %s) as loosely, cast(null as tsquery) as nearly) t%d
            """;

    private final SearchWords words;
    private final Function<Object, String> parameter;

    /**
     * @param words at least one
     * @param parameter keeps a value for the statement and says how it is written there
     */
    public WordSql(SearchWords words, Function<Object, String> parameter) {
        if (words.none()) {
            throw new IllegalArgumentException("no words");
        }
        this.words = words;
        this.parameter = parameter;
    }

    /** What has to stand among the tables of the statement's {@code with}; {@code w} has to stand in its {@code from}. */
    public String tables() {
        StringBuilder columns = new StringBuilder();
        StringBuilder from = new StringBuilder();
        String least = parameter.apply(String.valueOf(words.leastEnough()));
        String every = parameter.apply(words.every());
        List<String> all = words.words();
        for (int i = 0; i < all.size(); i++) {
            columns.append(", t%1$d.loosely as loosely%1$d, t%1$d.nearly as nearly%1$d".formatted(i));
            String typed = "cast(" + parameter.apply(words.loosely(all.get(i))) + " as text)";
            OptionalDouble enough = SearchWords.enough(all.get(i));
            if (enough.isPresent()) {
                String word = "cast(" + parameter.apply(all.get(i)) + " as text)";
                from.append(ALIKE.formatted(typed, word, enough.getAsDouble(), i));
            } else {
                from.append(AS_TYPED.formatted(typed, i));
            }
        }
        return TABLES.formatted(least, every, columns, from);
    }

    /** The condition that a question has every word. */
    public String fits() {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < words.words().size(); i++) {
            each.add("q.search @@ w.loosely" + i);
        }
        return "(" + String.join(" and ", each) + ")";
    }

    /** 0 for a question with all words as they were typed, else 1. */
    public String away() {
        return "case when q.search @@ w.every then 0 else 1 end";
    }

    /** How many of the words have neither as they were typed nor the word nearest to it: the fewer the better. */
    public String unlike() {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < words.words().size(); i++) {
            if (SearchWords.enough(words.words().get(i)).isPresent()) {
                each.add("case when q.search @@ w.nearly" + i + " then 0 else 1 end");
            }
        }
        return each.isEmpty() ? "0" : "case when q.search @@ w.every then 0 else " + String.join(" + ", each) + " end";
    }
}
